import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, inTransaction } from "@/db/client";
import { offerStatuses } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import { actorOfApiKey } from "@/lib/auth/api-key";
import { memberOfCookie } from "@/lib/auth/session";
import { getOfferOrThrow } from "@/lib/offers/get-offer";
import {
  createAccount,
  createApiKey,
  createCandidate,
  createMember,
  createOffer,
  createSession,
  createTemplate,
  keyActor,
  memberActor,
} from "./factories";

let accountId: number;
let ownerId: number;
let owner: Actor;

beforeAll(async () => {
  accountId = (await createAccount({ name: "Factory" })).id;
  ownerId = (await createMember({ accountId, role: "owner" })).userId;
  owner = memberActor(accountId, ownerId);
});
afterAll(closeDatabase);

test("creates separate accounts and people for each test", async () => {
  const [one, other] = await Promise.all([createAccount(), createAccount()]);
  expect(one.code).not.toBe(other.code);
  const people = await Promise.all([
    createMember({ accountId: one.id, role: "viewer" }),
    createMember({ accountId: other.id, role: "viewer" }),
  ]);
  expect(people[0].email).not.toBe(people[1].email);
});

test("creates a cookie for the member's session", async () => {
  const member = await createMember({ accountId, role: "viewer" });
  const { token } = await createSession({ accountId, userId: member.userId });
  expect(await memberOfCookie(token)).toMatchObject({
    userId: member.userId,
    role: "viewer",
    accountName: "Factory",
  });
  const revoked = await createSession({
    accountId,
    userId: member.userId,
    revokedAt: new Date(),
  });
  expect(await memberOfCookie(revoked.token)).toBeNull();
});

test("creates an API key with the given permissions", async () => {
  const { key } = await createApiKey({ accountId, ownerId, permissions: ["jobs.read"] });
  const actor = await actorOfApiKey(key);
  expect(actor).toMatchObject({ accountId, userId: ownerId, kind: "key" });
  expect([...(actor?.permissions ?? [])]).toEqual(["jobs.read"]);
});

test.each(offerStatuses)("creates an offer in the status %s", async (status) => {
  const template = await createTemplate({ accountId });
  const { id } = await createOffer(owner, { status, templateId: template.id });
  expect(await getOfferOrThrow(owner, id)).toMatchObject({
    status,
    createdBy: ownerId,
    salary: 70_000,
    renderedHtml: expect.stringContaining("Dear Ada Lovelace, be our Analyst for £70,000"),
  });
});

test("assigns a key's offer to the key's owner", async () => {
  const candidate = await createCandidate({ accountId, firstName: "Grace" });
  const offer = await createOffer(keyActor(accountId, ownerId), { candidateId: candidate.id });
  expect(offer).toMatchObject({ createdBy: ownerId, candidateId: candidate.id });
});

test("rolls back records with their transaction", async () => {
  const gone = new Error("undo");
  let id = 0;
  const undone = inTransaction(async (tx) => {
    id = (await createCandidate({ accountId }, tx)).id;
    throw gone;
  });
  await expect(undone).rejects.toBe(gone);
  await expect(createOffer(owner, { candidateId: id })).rejects.toThrow("Candidate not found");
});
