import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { drafts } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { deleteTemplate } from "@/lib/templates/delete-template";
import {
  createMember,
  createMembership,
  createOffer,
  createOwner,
  createTemplate,
  memberActor,
} from "@/lib/testing/factories";
import { deleteDraft } from "./delete-draft";
import { endPresence, notePresence } from "./note-presence";
import { getDrafts } from "./queries";
import { saveDraft } from "./save-draft";
import { type DraftSubject, newTemplate, ofLetter, ofTemplate, SaveDraftInput } from "./schema";

let owner: Member;
let colleague: Member;
let stranger: Member;
let subject: DraftSubject;
let templateId: number;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([createOwner(), createOwner()]);
  const { userId } = await createMember({ accountId: owner.accountId });
  colleague = { ...memberActor(owner.accountId, userId, "recruiter"), name: "Maya Chen" };
  templateId = (await createTemplate({ accountId: owner.accountId })).id;
  subject = ofTemplate(templateId);
});
afterAll(closeDatabase);

const save = (actor: Member, body: string, of = subject, baseRevision: number | null = 1) =>
  saveDraft(actor, { ...of, content: { body }, baseRevision });

/** Deletes an actor's draft, whenever it was saved. */
const end = (actor: Member) =>
  deleteDraft(actor, { ...subject, savedAt: "2100-01-01T00:00:00.000Z" });

test("a draft is of one person and one thing, and the newest replaces it", async () => {
  await save(owner, "one");
  const saved = await save(owner, "two", subject, 4);
  expect((await getDrafts(owner, subject)).draft).toEqual({
    ...{ content: { body: "two" }, baseRevision: 4, updatedAt: saved.updatedAt },
  });
  expect((await getDrafts(colleague, subject)).draft).toBeNull();
  expect((await getDrafts(owner, newTemplate)).draft).toBeNull();
  await save(owner, "new", newTemplate, null);
  const offer = await createOffer(owner);
  await save(owner, "letter", ofLetter(offer.id));
  expect((await getDrafts(owner, newTemplate)).draft?.content).toEqual({ body: "new" });
  expect((await getDrafts(owner, ofLetter(offer.id))).draft?.content).toEqual({ body: "letter" });
  await end(owner);
  expect((await getDrafts(owner, subject)).draft).toBeNull();
  expect((await getDrafts(owner, newTemplate)).draft?.content).toEqual({ body: "new" });
});

test("the end of a draft leaves a later one, which another page of the same person has saved", async () => {
  const first = await save(owner, "of one page");
  await database().execute(sql`select pg_sleep(0.002)`);
  const later = await save(owner, "of another page");
  const content = async () => (await getDrafts(owner, subject)).draft?.content;
  await deleteDraft(owner, { ...subject, savedAt: first.updatedAt });
  expect(await content()).toEqual({ body: "of another page" });
  await deleteDraft(owner, { ...subject, savedAt: later.updatedAt });
  expect(await content()).toBeUndefined();
});

test("editors see each other, and whether there are changes, until they leave", async () => {
  await notePresence(owner, subject);
  const { userId } = owner;
  const seen = () => getDrafts(colleague, subject).then(({ others }) => others);
  expect((await notePresence(colleague, subject)).others).toEqual([
    { userId, name: expect.any(String), isEditing: false },
  ]);
  await save(owner, "typed");
  expect(await seen()).toMatchObject([{ userId, isEditing: true }]);
  await end(owner);
  expect(await seen()).toMatchObject([{ userId, isEditing: false }]);
  await endPresence(owner, subject);
  expect(await seen()).toEqual([]);
  await save(owner, "kept");
  await endPresence(owner, subject);
  expect(await seen()).toEqual([]);
  expect((await getDrafts(owner, subject)).draft?.content).toEqual({ body: "kept" });
});

test("who hasn't reported for a while isn't there any more", async () => {
  await notePresence(owner, subject);
  const age = (seconds: number) =>
    database()
      .update(drafts)
      .set({ seenAt: sql`now() - make_interval(secs => ${seconds})` })
      .where(eq(drafts.accountId, owner.accountId));
  await age(40);
  expect((await getDrafts(colleague, subject)).others).toHaveLength(1);
  await age(50);
  expect((await getDrafts(colleague, subject)).others).toEqual([]);
});

test("nobody of another account appears or can write", async () => {
  await save(owner, "secret");
  const missing = { code: "not_found", message: "Template not found" };
  await expect(save(stranger, "theirs")).rejects.toMatchObject(missing);
  await expect(notePresence(stranger, subject)).rejects.toMatchObject(missing);
  expect(await getDrafts(stranger, subject)).toEqual({ draft: null, others: [] });
  await end(stranger);
  await endPresence(stranger, subject);
  expect((await getDrafts(owner, subject)).draft?.content).toEqual({ body: "secret" });
  const offer = await createOffer(owner);
  await expect(save(stranger, "theirs", ofLetter(offer.id))).rejects.toMatchObject({
    code: "not_found",
    message: "Offer not found",
  });
});

test("the same person in two accounts has two drafts of a new template", async () => {
  const { accountId } = stranger;
  await createMembership({ accountId, userId: owner.userId });
  await save(owner, "here", newTemplate, null);
  const elsewhere = memberActor(accountId, owner.userId, "owner");
  expect((await getDrafts(elsewhere, newTemplate)).draft).toBeNull();
});

test("drafts need the permission to save what they are of", async () => {
  const { userId } = await createMember({ accountId: owner.accountId });
  const viewer = memberActor(owner.accountId, userId, "viewer");
  const forbidden = { code: "forbidden" };
  await expect(save(viewer, "x")).rejects.toMatchObject(forbidden);
  await expect(getDrafts(viewer, subject)).rejects.toMatchObject(forbidden);
  await expect(getDrafts(viewer, ofLetter(1))).rejects.toMatchObject(forbidden);
  await expect(notePresence(viewer, subject)).rejects.toMatchObject(forbidden);
  await expect(end(viewer)).rejects.toMatchObject(forbidden);
  await expect(endPresence(viewer, subject)).rejects.toMatchObject(forbidden);
});

test("a draft ends with its template, and has a largest size", async () => {
  const { id } = await createTemplate({ accountId: owner.accountId });
  await save(owner, "typed", ofTemplate(id));
  await deleteTemplate(owner, id);
  expect((await getDrafts(owner, ofTemplate(id))).draft).toBeNull();
  const draft = { ...newTemplate, baseRevision: null };
  const sized = (length: number) =>
    SaveDraftInput.safeParse({ ...draft, content: { body: "x".repeat(length) } }).success;
  expect([sized(390_000), sized(400_000)]).toEqual([true, false]);
});
