import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { OfferStatus } from "@/db/enums";
import { offers } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { type AppError, badRequest } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { isPastDeadline } from "@/lib/format/calendar";
import { deadlineRefusal } from "./check-sending";
import { checkTransition, type TransitionVerdict } from "./lifecycle";
import type { OfferWithParties } from "./lock-offers";
import { closeLinks, sendLetters } from "./send-letters";

export type TransitionResult =
  | { id: number; offer: OfferWithParties; moved: boolean; error?: undefined }
  | { id: number; error: AppError; offer?: undefined };

const stampColumns = {
  draft: null,
  sent: "sentAt",
  pending: "openedAt",
  accepted: "acceptedAt",
  declined: "declinedAt",
  withdrawn: "withdrawnAt",
} as const satisfies Record<OfferStatus, keyof OfferWithParties | null>;

export interface TransitionOptions {
  /** Recorded with the event. */
  evidence?: Record<string, unknown>;
  /** True to refuse sending past the deadline. The contract sends: its callers record history. */
  refusesLate?: boolean | undefined;
}

/**
 * Changes the status of locked offers in a few statements: checks each, then updates them with a
 * guard, records events and audit entries, and queues letters if they are sent. Returns a result
 * for each; a refused offer doesn't stop the others.
 */
export async function applyTransitions(
  tx: Transaction,
  actor: Actor,
  locked: readonly OfferWithParties[],
  to: OfferStatus,
  { evidence = {}, refusesLate = false }: TransitionOptions = {},
): Promise<TransitionResult[]> {
  const verdicts = locked.map((offer) => ({ offer, verdict: verdictOf(offer, to, refusesLate) }));
  const moving = verdicts.filter((each) => each.verdict.kind === "move").map((each) => each.offer);
  const moved = await moveGuarded(tx, actor, moving, to);
  const movedOffers = moving.flatMap((offer) => {
    const row = moved.get(offer.id);
    return row ? [{ before: offer, after: { ...offer, ...row } }] : [];
  });
  const after = movedOffers.map((each) => each.after);
  const mailed = to === "sent" ? await sendLetters(tx, after) : new Set<number>();
  if (to === "withdrawn") await closeLinks(tx, actor.accountId, after);
  await recordEvents(
    tx,
    actor,
    movedOffers.map(({ before, after }) => ({
      type: to === "pending" ? "offer.opened" : `offer.${to}`,
      candidateId: after.candidateId,
      offerId: after.id,
      data: {
        from: before.status,
        version: after.version,
        ...(to === "sent" && { mailed: mailed.has(after.id) }),
        ...(isLate(before, to) && { afterDeadline: true }),
        ...evidence,
      },
    })),
  );
  await recordAudit(
    tx,
    actor,
    movedOffers.map(({ before, after }) => ({
      action: `offer.${to}`,
      subjectType: "offer",
      subjectId: after.id,
      data: { from: before.status },
    })),
  );
  return verdicts.map(({ offer, verdict }) => {
    if (verdict.kind === "refused") return { id: offer.id, error: badRequest(verdict.reason) };
    const found = movedOffers.find((each) => each.after.id === offer.id);
    return { id: offer.id, offer: found?.after ?? offer, moved: found !== undefined };
  });
}

function verdictOf(
  offer: OfferWithParties,
  to: OfferStatus,
  refusesLate: boolean,
): TransitionVerdict {
  const verdict = checkTransition(offer, to);
  const { expiryDate, account } = offer;
  if (!refusesLate || verdict.kind !== "move" || to !== "sent") return verdict;
  if (expiryDate === null || !isLate(offer, to)) return verdict;
  return { kind: "refused", reason: deadlineRefusal(expiryDate, account.locale) };
}

function isLate(offer: OfferWithParties, to: OfferStatus): boolean {
  if (to !== "sent" && to !== "accepted" && to !== "declined") return false;
  return isPastDeadline(offer.expiryDate, offer.account.timeZone, new Date());
}

async function moveGuarded(
  tx: Transaction,
  actor: Actor,
  moving: readonly OfferWithParties[],
  to: OfferStatus,
) {
  if (moving.length === 0) return new Map<number, typeof offers.$inferSelect>();
  const stamp = stampColumns[to];
  const rows = await tx
    .update(offers)
    .set({
      status: to,
      updatedAt: sql`now()`,
      revision: sql`${offers.revision} + 1`,
      ...(stamp && { [stamp]: sql`coalesce(${offers[stamp]}, now())` }),
    })
    .where(
      and(
        eq(offers.accountId, actor.accountId),
        inArray(
          offers.id,
          moving.map((offer) => offer.id),
        ),
        inArray(offers.status, [...new Set(moving.map((offer) => offer.status))]),
      ),
    )
    .returning();
  return new Map(rows.map((row) => [row.id, row]));
}
