import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, assessmentVersions, candidates, links, sittings } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { candidateActor, type LinkVisit } from "@/lib/auth/link-visit";
import { fullName } from "@/lib/format/names";
import { sameAccount } from "@/lib/same-account";
import { isOverdue, remainingSeconds } from "./select-times";

const sittingColumns = {
  id: sittings.id,
  accountId: sittings.accountId,
  publicId: sittings.publicId,
  attempt: sittings.attempt,
  status: sittings.status,
  candidateId: sittings.candidateId,
  assessmentId: sittings.assessmentId,
  additionalTime: sittings.additionalTime,
  isOverdue,
  remaining: remainingSeconds,
  content: assessmentVersions.content,
  locale: sql<string>`coalesce(${candidates.locale}, ${accounts.locale})`,
};

/** A sitting locked until the transaction ends. */
export type LockedSitting = Awaited<ReturnType<typeof selectSitting>>[number]["sitting"];

/** Locks the sitting behind a link and returns its candidate as the actor; null if it is closed. */
export async function lockLinkedSitting(
  tx: Transaction,
  visit: LinkVisit,
): Promise<{ sitting: LockedSitting; actor: Actor } | null> {
  const [link] = await tx
    .select({ accountId: links.accountId, sittingId: links.sittingId })
    .from(links)
    .where(and(eq(links.id, visit.linkId), eq(links.kind, "assessment"), isNull(links.closedAt)));
  if (!link?.sittingId) return null;
  const [row] = await selectSitting(
    tx,
    and(eq(sittings.accountId, link.accountId), eq(sittings.id, link.sittingId)),
  );
  if (!row || !(await isStillOpen(tx, visit.linkId))) return null;
  const { sitting, candidate } = row;
  return { sitting, actor: candidateActor(visit, sitting.accountId, fullName(candidate)) };
}

/**
 * Checks the link again once the sitting is locked, since a concurrent reset may have closed it.
 */
async function isStillOpen(tx: Transaction, linkId: string): Promise<boolean> {
  const open = await tx
    .select({ id: links.id })
    .from(links)
    .where(and(eq(links.id, linkId), isNull(links.closedAt)));
  return open.length > 0;
}

/** Locks a sitting of the account; undefined if there is none. */
export async function lockSitting(
  tx: Transaction,
  accountId: number,
  sittingId: number,
): Promise<LockedSitting | undefined> {
  const [row] = await selectSitting(
    tx,
    and(eq(sittings.accountId, accountId), eq(sittings.id, sittingId)),
  );
  return row?.sitting;
}

function selectSitting(tx: Transaction, which: SQL | undefined) {
  return tx
    .select({
      sitting: sittingColumns,
      candidate: { firstName: candidates.firstName, lastName: candidates.lastName },
    })
    .from(sittings)
    .innerJoin(assessmentVersions, sameAccount(assessmentVersions.id, sittings.versionId))
    .innerJoin(candidates, sameAccount(candidates.id, sittings.candidateId))
    .innerJoin(accounts, eq(accounts.id, sittings.accountId))
    .where(which)
    .for("update", { of: sittings });
}
