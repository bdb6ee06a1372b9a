import { linkUrl } from "@/lib/auth/links";
import { macOf, sha256 } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { handbackUrl } from "@/lib/invitations/sign-handback";
import { sittingSecrets } from "@/lib/sittings/derive-secrets";
import { dayInMs, instantAgo } from "./calendar";
import { dice } from "./random";
import { type Life, type Scene, tellSittings } from "./sittings";
import type { AssessmentRows, InvitationRows, Tenant } from "./types";

type SittingRow = AssessmentRows["sittings"][number];
type InvitationRow = InvitationRows["invitations"][number];
type Invited = Partial<InvitationRow> & Pick<InvitationRow, "createdAt" | "candidateId">;

const partnerName = "Proffer (built in)";

export const callbackUserOf = (accountCode: string): string =>
  `cb_${macOf("demo", `callback-user:${accountCode}`).slice(0, 16)}`;

/** By what the account, as its own partner, calls itself back. */
export const demoCallbackPassword = (accountCode: string): string =>
  macOf("demo", `callback:${accountCode}`);

const lives: readonly Life[] = [
  { daysAgo: 1 },
  { daysAgo: 2, additionalTime: 25 },
  { daysAgo: 9 },
  { daysAgo: 12 },
  { daysAgo: 3, skill: 0.7, unmarked: true },
  { daysAgo: 60, skill: 0.85 },
  { daysAgo: 52, skill: 0.5 },
  { daysAgo: 47, skill: 0.95 },
  { daysAgo: 41, skill: 0.7, additionalTime: 25 },
  { daysAgo: 35, skill: 0.3 },
  { daysAgo: 30, skill: 0.8 },
  { daysAgo: 26, skill: 0.65 },
  { daysAgo: 21, skill: 1 },
  { daysAgo: 16, skill: 0.75, additionalTime: 50 },
  { daysAgo: 11, skill: 0.45 },
  { daysAgo: 6, skill: 0.9 },
];

const failures: readonly [daysAgo: number, attempts: number, reason: string][] = [
  [1, 5, "The partner failed (503)"],
  [5, 1, "The partner refused the user and password (401)"],
  [14, 1, "The partner's answer is not JSON"],
  [28, 5, "The connection was refused"],
];

/** Invitations of the accounts to their own assessments, which lead to sittings of their own. */
export function tellInvitations(
  assessments: AssessmentRows,
  scenes: readonly [Tenant, Scene][],
  today: Date,
): InvitationRows {
  const rows: InvitationRows = { partners: [], invitations: [], events: [] };
  for (const [tenant, scene] of scenes) {
    const { builtIn, members } = tenant;
    const partnerId = rows.partners.length + 1;
    rows.partners.push(partnerRow(tenant, partnerId, today));
    const { name, email } = members[1]!;
    const firstId = scene.firstId + 100;
    const inviter = { basic: builtIn, author: { name, email }, handbackOf: handbackUrl };
    tellSittings(assessments, tenant, today, { ...scene, firstId, inviter, lives });
    const references = new Map(
      scene.people.map(({ id, candidateId, publicId }) => [id, candidateId ?? publicId]),
    );
    const invite = (given: Invited) => {
      const id = rows.invitations.length + 1;
      const candidateReference = references.get(given.candidateId) ?? "";
      const row = { ...invitedRow(tenant, scene, id), partnerId, candidateReference, ...given };
      rows.invitations.push(row);
      return row;
    };
    for (const sitting of assessments.sittings) {
      if (sitting.basicCredentialId !== builtIn.id) continue;
      const row = invite(answeredBy(sitting, scene.linkIdOf(sitting.id)));
      sitting.interviewId = `${row.id}`;
      heard(rows, row, sitting);
    }
    const people = dice.helpers.arrayElements(scene.people, failures.length);
    for (const [index, [daysAgo, attempts, lastError]] of failures.entries()) {
      const createdAt = instantAgo(today, daysAgo, tenant.staffHours);
      const at = { createdAt, updatedAt: createdAt };
      const candidateId = people[index]!.id;
      const row = invite({ candidateId, status: "failed", attempts, lastError, ...at });
      happened(rows, row, createdAt, "invitation.failed", { reason: lastError });
    }
  }
  return rows;
}

function partnerRow({ account, builtIn }: Tenant, id: number, today: Date) {
  const { code } = account;
  const createdAt = new Date(today.getTime() - 90 * dayInMs);
  return {
    ...{ id, accountId: account.id, name: partnerName, baseUrl: `${env.APP_URL}/api` },
    ...{ partnerUuid: builtIn.partnerUuid, partnerAccountId: builtIn.partnerAccountId },
    ...{ username: builtIn.username, callbackUser: callbackUserOf(code) },
    callbackPasswordHash: sha256(demoCallbackPassword(code)),
    ...{ retiredAt: null, testedAt: createdAt, testProblem: null },
    ...{ createdAt, updatedAt: createdAt, revision: 1 },
  };
}

function invitedRow(
  { account, members }: Tenant,
  { assessmentName, externalId }: Scene,
  id: number,
) {
  return {
    ...{ id, accountId: account.id, assessmentId: externalId, assessmentName },
    interviewUuid: macOf("demo", `invitation:${id}`).slice(0, 22),
    ...{ customId: null, additionalTime: 0, sendInvite: false, status: "waiting" as const },
    ...{ partnerSessionId: null, url: null, username: null, password: null, webToken: null },
    ...{ overallScore: null, rawScore: null, percentile: null, grade: null, rag: null },
    ...{ result: null, resultUrl: null, attempts: 1, lastError: null, invitedAt: null },
    ...{ nextAttemptAt: null, claimedAt: null, reportedAt: null, resetAt: null, checkedAt: null },
    ...{ createdByName: members[1]!.name, createdBy: members[1]!.id },
    ...{ updatedAt: new Date(0), revision: 1 },
  };
}

/** What the partner told of one of its sittings. */
function answeredBy(sitting: SittingRow, linkId: string) {
  const { candidateId, interviewUuid, additionalTime, status, createdAt, updatedAt } = sitting;
  const told = (score: number | null) => (score === null ? null : String(score));
  return {
    ...{ candidateId, interviewUuid, additionalTime, status, createdAt, updatedAt },
    ...{ partnerSessionId: sitting.publicId, url: linkUrl("assessment", linkId) },
    webToken: sittingSecrets(sitting).webToken,
    ...{ overallScore: told(sitting.percent), rawScore: told(sitting.rawScore) },
    ...{ percentile: told(sitting.percentile), grade: sitting.grade, rag: sitting.rag },
    ...{ result: sitting.result, invitedAt: createdAt, checkedAt: updatedAt },
    resultUrl: sitting.result && `${env.APP_URL}/assessments/sittings/${sitting.id}`,
    reportedAt: sitting.startedAt && updatedAt,
  };
}

function heard(rows: InvitationRows, row: InvitationRow, sitting: SittingRow): void {
  const { createdAt, startedAt, finishedAt, completedAt } = sitting;
  const { overallScore, result } = row;
  const status = "invitation.status";
  happened(rows, row, createdAt, "invitation.sent", {});
  if (startedAt) happened(rows, row, startedAt, status, { status: "Started" });
  if (finishedAt) happened(rows, row, finishedAt, status, { status: "Finished" });
  if (!completedAt) return;
  const data = { status: "Completed", overallScore, result };
  happened(rows, row, completedAt, "invitation.completed", data);
}

function happened(
  rows: InvitationRows,
  { id: invitationId, accountId, candidateId, assessmentName }: InvitationRow,
  createdAt: Date,
  type: string,
  data: Record<string, unknown>,
): void {
  rows.events.push({
    ...{ accountId, type, candidateId, offerId: null, eligibilityId: null, invitationId },
    data: { ...data, invitationId, assessmentName, partnerName },
    ...{ actorKind: "system", actorName: "Proffer", createdAt },
  });
}
