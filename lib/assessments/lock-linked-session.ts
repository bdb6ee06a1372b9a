import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentSessions, assessmentVersions, candidates, links } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { candidateActor, type LinkVisit } from "@/lib/auth/link-visit";
import { fullName } from "@/lib/format/names";
import { isOverdue, remainingSeconds } from "./sitting-times";

const sittingColumns = {
  id: assessmentSessions.id,
  accountId: assessmentSessions.accountId,
  publicId: assessmentSessions.publicId,
  attempt: assessmentSessions.attempt,
  status: assessmentSessions.status,
  candidateId: assessmentSessions.candidateId,
  assessmentId: assessmentSessions.assessmentId,
  additionalTime: assessmentSessions.additionalTime,
  isOverdue,
  remaining: remainingSeconds,
  content: assessmentVersions.content,
};

/** A sitting that nobody else changes now. */
export type LockedSitting = Awaited<ReturnType<typeof selectSitting>>[number]["sitting"];

/** The sitting behind a link, locked, and its candidate as the actor; null where it is closed. */
export async function lockLinkedSession(
  tx: Transaction,
  visit: LinkVisit,
): Promise<{ sitting: LockedSitting; actor: Actor } | null> {
  const [link] = await tx
    .select({ accountId: links.accountId, sessionId: links.sessionId })
    .from(links)
    .where(and(eq(links.id, visit.linkId), eq(links.kind, "assessment"), isNull(links.closedAt)));
  if (!link?.sessionId) return null;
  const [row] = await selectSitting(
    tx,
    and(
      eq(assessmentSessions.accountId, link.accountId),
      eq(assessmentSessions.id, link.sessionId),
    ),
  );
  if (!row || !(await isStillOpen(tx, visit.linkId))) return null;
  const { sitting, candidate } = row;
  return { sitting, actor: candidateActor(visit, sitting.accountId, fullName(candidate)) };
}

/** Asked once the session is locked: a reset that held it may just have closed the link. */
async function isStillOpen(tx: Transaction, linkId: string): Promise<boolean> {
  const open = await tx
    .select({ id: links.id })
    .from(links)
    .where(and(eq(links.id, linkId), isNull(links.closedAt)));
  return open.length > 0;
}

/** The sitting of this id in the account, locked; undefined where there is none. */
export async function lockSitting(
  tx: Transaction,
  accountId: number,
  sessionId: number,
): Promise<LockedSitting | undefined> {
  const [row] = await selectSitting(
    tx,
    and(eq(assessmentSessions.accountId, accountId), eq(assessmentSessions.id, sessionId)),
  );
  return row?.sitting;
}

function selectSitting(tx: Transaction, which: SQL | undefined) {
  return tx
    .select({
      sitting: sittingColumns,
      candidate: { firstName: candidates.firstName, lastName: candidates.lastName },
    })
    .from(assessmentSessions)
    .innerJoin(
      assessmentVersions,
      and(
        eq(assessmentVersions.accountId, assessmentSessions.accountId),
        eq(assessmentVersions.id, assessmentSessions.versionId),
      ),
    )
    .innerJoin(
      candidates,
      and(
        eq(candidates.accountId, assessmentSessions.accountId),
        eq(candidates.id, assessmentSessions.candidateId),
      ),
    )
    .where(which)
    .for("update", { of: assessmentSessions });
}
