import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import {
  assessmentVersions,
  basicCredentials,
  candidates,
  deliveries,
  outboxMessages,
  sittings,
} from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { actorOfBasic, forgetBasicCredentials } from "@/lib/auth/basic-credential";
import { isInvitationOff } from "@/lib/outbox/check-invitation";
import { resendMessage } from "@/lib/outbox/resend-message";
import { getStatusDocument } from "@/lib/sittings/get-status-document";
import { reportStatus } from "@/lib/sittings/report-status";
import {
  createAssessment,
  createBasicCredential,
  createSitting,
} from "@/lib/testing/assessment-factories";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { InviteModel, ResetModel } from "./contract-schema";
import { inviteCandidate } from "./invite-candidate";
import { resetCandidate } from "./reset-candidate";

let accountId: number;
let ownerId: number;
let owner: Actor;

beforeAll(async () => {
  accountId = (await createAccount()).id;
  ownerId = (await createMember({ accountId, role: "owner" })).userId;
  owner = memberActor(accountId, ownerId);
});
afterAll(closeDatabase);

async function mintInviter(given: { callbackUrl?: string } = {}) {
  const credential = await createBasicCredential({ accountId, createdBy: ownerId, ...given });
  const headers = { authorization: credential.authorization };
  const actor = await actorOfBasic(new Request("http://localhost/", { headers }));
  if (!actor) throw new Error("the credential is refused");
  return { credential, actor };
}

function bodyOf(actor: Actor, assessmentId: string) {
  return {
    partner: { uuid: actor.partner?.uuid, send_invite: true },
    candidate: {
      ...{ candidate_id: `C-${assessmentId}`, email: "grace@example.com" },
      handback_url: "https://inviter.example/back",
    },
    assessment: { id: assessmentId },
    interview: { uuid: "one" },
  };
}

test("the email of an invitation is sent unless the sitting is over or reset", async () => {
  const { actor } = await mintInviter();
  const { externalId } = await createAssessment({ accountId });
  const body = bodyOf(actor, externalId);
  await inviteCandidate(actor, InviteModel.parse(body));
  const messages = () =>
    database()
      .select()
      .from(outboxMessages)
      .where(eq(outboxMessages.accountId, accountId))
      .orderBy(outboxMessages.id);
  const [first] = await messages();
  const message = { accountId, sittingId: first?.sittingId ?? 0, createdAt: first!.createdAt };
  expect(await isInvitationOff(database(), message)).toBe(false);

  await resetCandidate(actor, ResetModel.parse(body));
  const [called, second] = await messages();
  expect([called?.status, second?.status]).toEqual(["cancelled", "queued"]);
  expect(await isInvitationOff(database(), message)).toBe(true);
  await expect(resendMessage(owner, first!.id)).rejects.toThrow("ended or was reset");
  const later = { ...message, createdAt: second!.createdAt };
  expect(await isInvitationOff(database(), later)).toBe(false);
  expect((await resendMessage(owner, second!.id)).status).toBe("queued");

  await database()
    .update(sittings)
    .set({ finishedAt: new Date() })
    .where(eq(sittings.id, message.sittingId));
  expect(await isInvitationOff(database(), later)).toBe(true);
});

test("a status is reported if its inviter has a callback URL", async () => {
  const { actor, credential } = await mintInviter({ callbackUrl: "https://inviter.example/done" });
  const partnerUuid = credential.partnerUuid;
  const given = { accountId, partnerUuid, status: "Finished" as const, finishedAt: new Date() };
  const sitting = await createSitting({ ...given, basicCredentialId: credential.id });
  expect(await inTransaction((tx) => reportStatus(tx, sitting))).toBe(true);
  const reported = await database()
    .select()
    .from(deliveries)
    .where(eq(deliveries.sittingId, sitting.id));
  expect(reported).toMatchObject([
    { kind: "callback", eventType: "Finished", url: "https://inviter.example/done" },
  ]);
  const document = await getStatusDocument(actor, sitting.publicId);
  expect(JSON.parse(reported[0]?.payload ?? "")).toEqual(document);
  expect(document.partner.account_id).toBe(credential.partnerAccountId);

  const silent = (await mintInviter()).credential;
  for (const basicCredentialId of [silent.id, null]) {
    const other = await createSitting({ ...given, basicCredentialId });
    expect(await inTransaction((tx) => reportStatus(tx, other))).toBe(false);
  }
});

test("a reset cancels pending reports of the previous attempt", async () => {
  const { actor, credential } = await mintInviter({ callbackUrl: "https://inviter.example/done" });
  const assessment = await createAssessment({ accountId });
  const body = bodyOf(actor, assessment.externalId);
  const { interview } = await inviteCandidate(actor, InviteModel.parse(body));
  const [sitting] = await database()
    .select()
    .from(sittings)
    .where(eq(sittings.publicId, interview.id));
  expect(sitting?.basicCredentialId).toBe(credential.id);
  await inTransaction((tx) => reportStatus(tx, sitting!));
  await resetCandidate(actor, ResetModel.parse(body));
  const reported = await database()
    .select({ status: deliveries.status })
    .from(deliveries)
    .where(eq(deliveries.sittingId, sitting!.id));
  expect(reported).toEqual([{ status: "cancelled" }]);
});

test("a new attempt uses the newest version, a repeated invitation its own", async () => {
  const { actor } = await mintInviter();
  const assessment = await createAssessment({ accountId });
  const body = bodyOf(actor, assessment.externalId);
  const first = await inviteCandidate(actor, InviteModel.parse(body));
  expect(first.interview.username).toBeUndefined();
  await createNewerVersion(assessment.id);
  const again = await inviteCandidate(actor, InviteModel.parse(body));
  expect(again).toEqual(first);
  const reset = await resetCandidate(actor, ResetModel.parse(body));
  expect(reset.interview.username).toMatch(/^candidate-/);
});

async function createNewerVersion(assessmentId: number): Promise<void> {
  const [version] = await database()
    .select()
    .from(assessmentVersions)
    .where(eq(assessmentVersions.assessmentId, assessmentId));
  const { content, publishedBy } = version!;
  const newer = { ...content, loginRequired: true };
  await database()
    .insert(assessmentVersions)
    .values({ accountId, assessmentId, number: 2, content: newer, publishedBy });
}

test("a candidate invited by public ID is still found by it once they have an ID of the account", async () => {
  const { actor } = await mintInviter();
  const { externalId } = await createAssessment({ accountId });
  const person = await createCandidate({ accountId, candidateId: null });
  const body = bodyOf(actor, externalId);
  const named = { ...body, candidate: { ...body.candidate, candidate_id: person.publicId } };
  const invited = await inviteCandidate(actor, InviteModel.parse(named));
  await database()
    .update(candidates)
    .set({ candidateId: `own-${person.id}` })
    .where(eq(candidates.id, person.id));
  const again = await inviteCandidate(actor, InviteModel.parse(named));
  expect(again.interview).toEqual(invited.interview);
  const reset = await resetCandidate(actor, ResetModel.parse(named));
  expect(reset.interview.id).toBe(invited.interview.id);
});

test("the use of a credential is recorded, and forgotten once it is revoked", async () => {
  const { credential } = await mintInviter();
  const headers = { authorization: credential.authorization };
  const request = () => new Request("http://localhost/", { headers });
  const own = eq(basicCredentials.id, credential.id);
  const usedAt = async () =>
    (
      await database().select({ at: basicCredentials.lastUsedAt }).from(basicCredentials).where(own)
    )[0]?.at;
  const before = await usedAt();
  expect(before).toBeInstanceOf(Date);
  forgetBasicCredentials();
  expect(await actorOfBasic(request())).toMatchObject({
    ...{ kind: "client", accountId, userId: null, credential: `basic:${credential.id}` },
    basicCredentialId: credential.id,
    partner: { uuid: credential.partnerUuid, accountId: credential.partnerAccountId },
    permissions: new Set(["serve_assessments"]),
  });
  expect(await usedAt()).toEqual(before);
  await database().update(basicCredentials).set({ revokedAt: new Date() }).where(own);
  forgetBasicCredentials();
  expect(await actorOfBasic(request())).toBeNull();
});
