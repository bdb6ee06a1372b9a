import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import { build, statements } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { ofGivenPartner } from "@/lib/sittings/select-of-partner";

export type InvitedSitting = typeof sittings.$inferSelect;

export const sittingColumns = getTableColumns(sittings);

/** The keys by which an inviter identifies a sitting. */
export interface InvitedSittingKey {
  partnerUuid: string;
  interviewUuid: string;
}

/** Reads the link of the sitting's current attempt. */
const latestLink = sql`
  select links.id from links
  where links.account_id = sittings.account_id and links.sitting_id = sittings.id
  order by links.closed_at is null desc, links.created_at desc limit 1`;

type Strength = "update" | "share";

const sittingOf = statements<
  "seen" | Strength,
  InvitedSittingKey & { accountId: number; ownUuid: string | null; ownAccountId: string | null },
  { sitting: InvitedSitting; linkId: string | null }
>((shape, given) => {
  const query = build
    .select({
      sitting: sittingColumns,
      linkId: sql<string | null>`(${latestLink})`.mapWith(String),
    })
    .from(sittings)
    .where(
      and(
        eq(sittings.accountId, given.accountId),
        eq(sittings.partnerUuid, given.partnerUuid),
        eq(sittings.interviewUuid, given.interviewUuid),
        ofGivenPartner(given),
      ),
    );
  return shape === "seen" ? query : query.for(shape);
});

const find = (on: Queryable, { accountId, partner }: Actor, key: InvitedSittingKey) => ({
  by: (shape: "seen" | Strength) =>
    sittingOf(shape).first(on, {
      ...{ ...key, accountId },
      ...{ ownUuid: partner?.uuid ?? null, ownAccountId: partner?.accountId ?? null },
    }),
});

/** Returns the current sitting of an interview, and its link. */
export const findInvitedSitting = (on: Queryable, actor: Actor, key: InvitedSittingKey) =>
  find(on, actor, key).by("seen");

/**
 * Returns the sitting of an interview, locked until the transaction ends; `share` allows other
 * readers to lock it too.
 */
export async function lockInvitedSitting(
  tx: Transaction,
  actor: Actor,
  key: InvitedSittingKey,
  strength: Strength = "update",
): Promise<InvitedSitting | undefined> {
  return (await find(tx, actor, key).by(strength))?.sitting;
}

export const inUse = (noun: "account id" | "assessment" | "candidate") =>
  new AppError("conflict", `This interview uuid is in use for another ${noun}`);

/** Throws `conflict` if the sitting is another candidate's, or of another assessment. */
export function requireSame(
  sitting: InvitedSitting,
  given: { candidateId: number | undefined; assessmentId: number },
): void {
  if (sitting.candidateId !== given.candidateId) {
    throw inUse("candidate");
  }
  if (sitting.assessmentId !== given.assessmentId) {
    throw inUse("assessment");
  }
}
