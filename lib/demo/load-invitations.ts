import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import * as tables from "@/db/schema";
import { type Actor, systemActor } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { addInvitations } from "@/lib/invitations/add-invitations";
import { eventOf, keptAnswer } from "@/lib/invitations/note-outcome";
import { recordStatus } from "@/lib/invitations/record-status";
import type { findServedAssessment } from "@/lib/inviters/find-served-assessment";
import { addBuiltInPartner } from "@/lib/partners/add-built-in-partner";
import { StatusReport } from "@/lib/partners/contract-schema";
import { sittingSecrets } from "@/lib/sittings/derive-secrets";
import { findReported } from "@/lib/sittings/get-status-document";
import { basicActor, castIn, type Tenant } from "./accounts";
import { backdate, recordPast, updateRows } from "./backdate";
import type { Course } from "./courses";
import { idOf, sittingLink } from "./links";

const failures = [
  "The partner answered 500",
  "The partner's answer is not JSON",
  "The partner rejected the username or password (401)",
  "The partner doesn't know this record (404)",
];

/** The application itself as a partner of an account. */
export interface Builtin {
  inviting: Actor;
  reporting: Actor;
  invitationOf(course: Course): typeof tables.assessmentInvitations.$inferSelect | undefined;
}

async function register(tx: Transaction, tenant: Tenant) {
  const accountId = tenant.account.id;
  const { owner } = castIn(tenant);
  const { id: partnerId, name, partnerUuid, username } = await addBuiltInPartner(owner);
  const { basicCredentials } = tables;
  const [credential] = await tx
    .select({ id: basicCredentials.id, name: basicCredentials.name })
    .from(basicCredentials)
    .where(eq(basicCredentials.username, username));
  const partner = { uuid: partnerUuid, accountId: null };
  const reporting: Actor = {
    ...{ kind: "client", accountId, userId: null, name, partnerId, partner },
    ...{ permissions: new Set(), credential: `partner:${partnerId}` },
  };
  const inviting = basicActor(accountId, { ...credential!, partnerUuid, partnerAccountId: null });
  return { partnerId, name, inviting, reporting };
}

/** Invites to an assessment of the account through the contract, as far as that goes well. */
export async function inviteOurselves(
  tx: Transaction,
  tenant: Tenant,
  { externalId, name }: Awaited<ReturnType<typeof findServedAssessment>>,
  courses: readonly Course[],
): Promise<Builtin> {
  const { partnerId, name: partnerName, ...builtin } = await register(tx, tenant);
  const own = courses.filter(({ isOwn }) => isOwn);
  const occasion = { partnerId, assessmentId: externalId, assessmentName: name };
  const invited = own.map(({ candidate, additionalTime }) => {
    return { candidateId: candidate.id, additionalTime };
  });
  const [recruiter] = castIn(tenant).recruiters;
  await addInvitations(tx, recruiter, { ...occasion, customId: null, sendInvite: false }, invited);
  const { assessmentInvitations } = tables;
  const invitations = await tx
    .select()
    .from(assessmentInvitations)
    .where(eq(assessmentInvitations.partnerId, partnerId));
  const byCandidate = new Map(invitations.map((each) => [each.candidateId, each]));
  const invitationOf = ({ candidate, isOwn }: Course) =>
    isOwn ? byCandidate.get(candidate.id) : undefined;
  const rows = own.map((course, index) => {
    const { hasFailed, sittingId, invitedAt } = course;
    const { id, interviewUuid: uuid } = invitationOf(course)!;
    const publicId = idOf(`sitting:${sittingId}`);
    const { webToken } = sittingSecrets({ publicId, attempt: 1 });
    const url = linkUrl("assessment", sittingLink(sittingId));
    const interview = { uuid, id: publicId, url, username: null, password: null };
    const nothing = { partnerSessionId: null, url: null, webToken: null };
    const {
      username: _u,
      password: _p,
      ...kept
    } = keptAnswer({
      interview: { ...interview, web_token: webToken },
    });
    const at = {
      createdAt: invitedAt,
      updatedAt: invitedAt,
      invitedAt: hasFailed ? null : invitedAt,
    };
    return {
      ...{ id, ...(hasFailed ? nothing : kept), ...at, checkedAt: at.invitedAt },
      ...{ status: hasFailed ? ("failed" as const) : ("Initiated" as const) },
      lastError: hasFailed ? failures[index % failures.length]! : null,
      ...{ attempts: 1, nextAttemptAt: null, revision: 2 },
    };
  });
  await updateRows(tx, assessmentInvitations, rows);
  await recordPast(
    tx,
    own.map((course, index) => {
      const { lastError, createdAt } = rows[index]!;
      const type = lastError ? "invitation.failed" : "invitation.sent";
      const data = lastError ? { reason: lastError } : {};
      const event = eventOf(invitationOf(course)!, partnerName, type, data);
      return { ...event, actor: systemActor(tenant.account.id), at: createdAt };
    }),
  );
  await tx.execute(sql`
    update audit_entries set created_at = invitation.created_at
    from assessment_invitations invitation
    where subject_type = 'assessment_invitation' and subject_id = invitation.id::text`);
  return { ...builtin, invitationOf };
}

/** Records the statuses that the built-in partner reports for finished sittings. */
export async function noteReports(
  tx: Transaction,
  { reporting, invitationOf }: Builtin,
  courses: readonly Course[],
): Promise<void> {
  const reported = courses.flatMap((course) => {
    const { sittingId, finishedAt, completedAt } = course;
    const id = invitationOf(course)?.id;
    if (!id || !finishedAt) return [];
    const at = completedAt ?? finishedAt;
    return [{ id, sittingId, checkedAt: at, updatedAt: at }];
  });
  for (const { sittingId } of reported) {
    const found = await findReported(tx, eq(tables.sittings.id, sittingId));
    await recordStatus(reporting, StatusReport.parse(found?.document));
  }
  const rows = reported.map(({ sittingId: _, ...row }) => row);
  await updateRows(tx, tables.assessmentInvitations, rows);
  const past = rows.map(({ id, updatedAt: at }) => {
    return { id, times: { "invitation.status": at, "invitation.completed": at } };
  });
  await backdate(tx, "invitation", past);
}
