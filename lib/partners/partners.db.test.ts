import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { basicCredentials, partners } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { actorOfPartner } from "@/lib/auth/partner-credential";
import { unseal } from "@/lib/auth/sealed";
import { env } from "@/lib/env";
import { addInvitations } from "@/lib/invitations/add-invitations";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { addBuiltInPartner } from "./add-built-in-partner";
import { callbackUrl } from "./compose-callback-url";
import { createPartner } from "./create-partner";
import { listPartners } from "./queries";
import { rotateCallbackPassword } from "./rotate-callback-password";
import { maxPartners } from "./rules";
import { setOwnAddress } from "./set-own-address";
import { updatePartner } from "./update-partner";

let actor: Actor;

beforeEach(async () => {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "owner" });
  actor = memberActor(id, userId, "owner");
});

afterAll(closeDatabase);

const create = (name = "Acme", baseUrl = "https://acme.example/api") =>
  createPartner(actor, { name, baseUrl, partnerUuid: "acme", username: "us", password: "secret" });

const callsAs = (user: string, password: string) =>
  actorOfPartner(
    new Request("http://here/", {
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
      },
    }),
  );

async function rowOf(id: number) {
  const [row] = await database().select().from(partners).where(eq(partners.id, id));
  if (!row) throw new Error("no partner");
  return row;
}

test("a password is only sent to the server it was entered for", async () => {
  const { id } = await create();
  for (const baseUrl of ["https://elsewhere.example/api", "https://acme.example:8443/api"]) {
    await expect(updatePartner(actor, id, { baseUrl })).rejects.toMatchObject({
      code: "invalid",
      details: { password: ["Enter the password again, because the address is on another server"] },
    });
  }
  expect((await rowOf(id)).baseUrl).toBe("https://acme.example/api");
  await updatePartner(actor, id, { baseUrl: "https://acme.example/v2" });
  expect(unseal((await rowOf(id)).password)).toBe("secret");
  await updatePartner(actor, id, { baseUrl: "https://elsewhere.example", password: "other" });
  expect(unseal((await rowOf(id)).password)).toBe("other");
});

test("an address has nothing after its path", async () => {
  for (const end of ["?", "#", "?a=b", "#a", "/?"]) {
    await expect(create("Odd", `https://acme.example/api${end}`)).rejects.toMatchObject({
      details: { baseUrl: [expect.stringMatching(/Remove everything/)] },
    });
  }
});

test("an account can have fifty partners", async () => {
  const names = Array.from({ length: maxPartners + 3 }, (_, index) => `Partner ${index}`);
  const created = await Promise.allSettled(names.map((name) => create(name)));
  const refused = created.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refused).toHaveLength(3);
  expect(refused[0]).toMatchObject({
    code: "conflict",
    message: "An account can have at most 50 partners",
  });
});

test("a partner shows how many were invited through it", async () => {
  const [, { id }] = [await create("First"), await create("Second")];
  const people = ["Ada", "Grace", "Edith"].map((firstName) =>
    createCandidate({ accountId: actor.accountId, firstName }),
  );
  const invited = (await Promise.all(people)).map((person) => ({
    candidateId: person.id,
    additionalTime: 0,
  }));
  const assessment = { assessmentId: "a-1", assessmentName: "Logic", customId: null };
  await inTransaction((tx) =>
    addInvitations(tx, actor, { ...assessment, partnerId: id, sendInvite: false }, invited),
  );
  const rows = (await listPartners(actor)).map(({ name, invitations }) => [name, invitations]);
  expect(rows).toEqual([
    ["First", 0],
    ["Second", 3],
  ]);
});

test("a new callback password works immediately, the previous one no longer", async () => {
  const { id, callbackUser, callbackPassword, revision } = await create();
  expect(await callsAs(callbackUser, callbackPassword)).toMatchObject({ partnerId: id });
  const rotated = await rotateCallbackPassword(actor, id);
  expect(rotated.revision).toBe(revision + 1);
  expect(await callsAs(callbackUser, callbackPassword)).toBeNull();
  expect(await callsAs(callbackUser, rotated.callbackPassword)).toMatchObject({ partnerId: id });
  const { id: other } = await createAccount();
  const stranger = memberActor(other, (await createMember({ accountId: other })).userId);
  await expect(rotateCallbackPassword(stranger, id)).rejects.toMatchObject({ code: "not_found" });
});

test("the built-in partner follows the server's address, and others stay where they are", async () => {
  const { id } = await addBuiltInPartner(actor);
  const other = await create();
  const moved = { baseUrl: "http://before.example/api", testedAt: new Date() };
  await database().update(partners).set(moved).where(eq(partners.id, id));
  await database()
    .update(basicCredentials)
    .set({ callbackUrl: "http://before.example/api/assessments/assessment_status" })
    .where(eq(basicCredentials.accountId, actor.accountId));
  await setOwnAddress();
  const [partner] = await database().select().from(partners).where(eq(partners.id, id));
  expect(partner).toMatchObject({ baseUrl: `${env.APP_URL}/api`, testedAt: null });
  const [credential] = await database()
    .select()
    .from(basicCredentials)
    .where(eq(basicCredentials.username, partner?.username ?? ""));
  expect(credential?.callbackUrl).toBe(callbackUrl());
  const [untouched] = await database().select().from(partners).where(eq(partners.id, other.id));
  expect(untouched).toMatchObject({ baseUrl: other.baseUrl, revision: other.revision });
  await setOwnAddress();
  const [again] = await database().select().from(partners).where(eq(partners.id, id));
  expect(again?.revision).toBe(partner?.revision);
});

test("the built-in partner calls back with the new password, too", async () => {
  const { id } = await addBuiltInPartner(actor);
  const { callbackPassword } = await rotateCallbackPassword(actor, id);
  const [credential] = await database()
    .select()
    .from(basicCredentials)
    .where(eq(basicCredentials.accountId, actor.accountId));
  expect(unseal(credential?.callbackPassword ?? "")).toBe(callbackPassword);
});
