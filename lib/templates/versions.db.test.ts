import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import type { Member } from "@/lib/auth/actor";
import { createMember, createOwner, createTemplate, memberActor } from "@/lib/testing/factories";
import { versionDocument } from "./compare-versions";
import { createTemplate as create } from "./create-template";
import { duplicateTemplate } from "./duplicate-template";
import { getVersionOrThrow, listVersions } from "./list-versions";
import { getTemplateOrThrow } from "./queries";
import { restoreVersion } from "./restore-version";
import { updateTemplate } from "./update-template";

let owner: Member;
let stranger: Member;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([createOwner(), createOwner()]);
});
afterAll(closeDatabase);

const letter = { name: "Letter", type: "offer", locale: "en-GB", body: "<p>One</p>" } as const;
const newest = { limit: 20 };

test("every save that changes something is a version, newest first, a page at a time", async () => {
  const { id } = await create(owner, letter);
  await updateTemplate(owner, id, { body: "<p>Two</p>" });
  await updateTemplate(owner, id, { body: "<p>Two</p>" });
  await updateTemplate(owner, id, { name: "Renamed" });
  const first = await listVersions(owner, id, { limit: 2 });
  expect(first.rows.map(({ number, name }) => [number, name])).toEqual([
    [3, "Renamed"],
    [2, "Letter"],
  ]);
  const rest = await listVersions(owner, id, { limit: 2, cursor: first.nextCursor ?? "" });
  expect(rest.rows).toEqual([
    {
      ...{ number: 1, name: "Letter", type: "offer", locale: "en-GB", restoredFrom: null },
      ...{ actorKind: "user", actorName: owner.name, createdAt: expect.any(String) },
    },
  ]);
  expect(rest.nextCursor).toBeNull();
  expect((await getVersionOrThrow(owner, id, 1)).body).toBe("<p>One</p>");
  await expect(getVersionOrThrow(owner, id, 4)).rejects.toThrow("Version not found");
});

test("a refused save is no version", async () => {
  const { id } = await create(owner, letter);
  await expect(updateTemplate(owner, id, { body: "{% if %}" })).rejects.toThrow();
  await expect(
    updateTemplate(owner, id, { body: "<p>Two</p>" }, { ifMatch: 9 }),
  ).rejects.toMatchObject({ code: "precondition_failed" });
  expect((await listVersions(owner, id, newest)).rows).toHaveLength(1);
});

test("a restored version is a new one, which can be undone in the same way", async () => {
  const { id } = await create(owner, letter);
  await updateTemplate(owner, id, { name: "Renamed", locale: "de-DE", body: "<p>Zwei</p>" });
  const restored = await restoreVersion(owner, id, 1, { ifMatch: 2 });
  expect(restored).toMatchObject({ ...letter, revision: 3 });
  const [version] = (await listVersions(owner, id, newest)).rows;
  expect(version).toMatchObject({ number: 3, restoredFrom: 1, name: "Letter" });
  await restoreVersion(owner, id, 2);
  expect(await getTemplateOrThrow(owner, id)).toMatchObject({ body: "<p>Zwei</p>", revision: 4 });
  await expect(restoreVersion(owner, id, 1, { ifMatch: 3 })).rejects.toMatchObject({
    code: "precondition_failed",
  });
  await expect(restoreVersion(owner, id, 9)).rejects.toThrow("Version not found");
});

test("restoring what the template already has changes nothing", async () => {
  const { id } = await create(owner, letter);
  await restoreVersion(owner, id, 1);
  expect((await listVersions(owner, id, newest)).rows).toHaveLength(1);
});

test("a copy begins a history of its own", async () => {
  const { id } = await create(owner, letter);
  await updateTemplate(owner, id, { body: "<p>Two</p>" });
  const copy = await duplicateTemplate(owner, id);
  const { rows } = await listVersions(owner, copy.id, newest);
  expect(rows.map(({ number, name }) => [number, name])).toEqual([[1, "Copy of Letter"]]);
});

test("what an older release saved is kept when it is replaced", async () => {
  const { id } = await createTemplate({ accountId: owner.accountId, body: "<p>Old</p>" });
  await updateTemplate(owner, id, { body: "<p>New</p>" });
  const { rows } = await listVersions(owner, id, newest);
  expect(rows.map(({ number, actorKind }) => [number, actorKind])).toEqual([
    [2, "user"],
    [1, "system"],
  ]);
  expect((await getVersionOrThrow(owner, id, 1)).body).toBe("<p>Old</p>");
});

test("versions are of one account, and restoring needs the right to write", async () => {
  const { id } = await create(owner, letter);
  await updateTemplate(owner, id, { body: "<p>Two</p>" });
  const missing = { code: "not_found", message: "Template not found" };
  await expect(listVersions(stranger, id, newest)).rejects.toMatchObject(missing);
  await expect(getVersionOrThrow(stranger, id, 1)).rejects.toMatchObject(missing);
  await expect(restoreVersion(stranger, id, 1)).rejects.toMatchObject(missing);
  await expect(versionDocument(stranger, id, 1)).rejects.toMatchObject(missing);
  const { userId } = await createMember({ accountId: owner.accountId });
  const viewer = memberActor(owner.accountId, userId, "viewer");
  expect((await listVersions(viewer, id, newest)).rows).toHaveLength(2);
  await expect(restoreVersion(viewer, id, 1)).rejects.toMatchObject({ code: "forbidden" });
});

test("any version is drawn as a letter, with the changes since any other", async () => {
  const { id } = await create(owner, { ...letter, body: "<p>Dear {{ candidate_name }}</p>" });
  await updateTemplate(owner, id, { body: "<p>Hello {{ candidate_name }}</p>" });
  const shown = await versionDocument(owner, id, 1);
  expect(shown).toContain('<p>Dear <span class="letter-variable">');
  expect(shown).not.toContain("<ins class");
  expect(await versionDocument(owner, id, 2, 1)).toContain(
    '<p><del class="letter-removed">Dear</del><ins class="letter-added">Hello</ins>',
  );
  expect(await versionDocument(owner, id, 1, 2)).toContain('<ins class="letter-added">Dear</ins>');
});
