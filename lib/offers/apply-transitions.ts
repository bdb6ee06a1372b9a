import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { Queryable } from "@/db/client";
import type { OfferStatus } from "@/db/enums";
import { links, offers, outboxMessages } from "@/db/schema";
import { type Given, selecting, statements } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { queueNewDeliveries } from "@/lib/deliveries/queue-deliveries";
import { type AppError, badRequest } from "@/lib/errors";
import {
  type ChangeValues,
  recordingChanges,
  recordingNotifiedChanges,
  writeChanges,
} from "@/lib/events/record-changes";
import { queueNewWork } from "@/lib/events/record-events";
import { isPastDeadline } from "@/lib/format/calendar";
import { findImageRefusals } from "@/lib/letter-images/find-refusals";
import { isNotified } from "@/lib/notifications/rules";
import { deadlineRefusal } from "./check-sending";
import { checkTransition, type TransitionVerdict } from "./lifecycle";
import type { OfferWithParties } from "./lock-offers";
import { queueSealing } from "./queue-sealing";
import { nextReminder } from "./schedule-reminders";
import { type OfferRow, offerColumns } from "./select-offers";
import { sendLetters } from "./send-letters";

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
 * Changes the status of offers: checks each, then updates them, records events and audit entries and
 * notifies of them in one statement, and queues letters if they are sent and sealed copies if they
 * are accepted. An offer whose revision is
 * no longer the given one doesn't move, so only locked offers move for sure. Returns a result for
 * each; a refused offer doesn't stop the others.
 */
export async function applyTransitions(
  on: Queryable,
  actor: Actor,
  given: readonly OfferWithParties[],
  to: OfferStatus,
  { evidence = {}, refusesLate = false }: TransitionOptions = {},
): Promise<TransitionResult[]> {
  const checked = given.map((offer) => ({ offer, verdict: verdictOf(offer, to, refusesLate) }));
  const verdicts = to === "sent" ? await withoutUnsendable(on, checked) : checked;
  const moving = verdicts.filter((each) => each.verdict.kind === "move").map((each) => each.offer);
  const moved = await move(on, actor, moving, to, evidence);
  const after = moving.flatMap((offer) => {
    const row = moved.get(offer.id);
    return row ? [{ ...offer, ...row }] : [];
  });
  if (to === "sent") await sendLetters(on, after);
  const byId = new Map(after.map((offer) => [offer.id, offer]));
  return verdicts.map(({ offer, verdict }) => {
    if (verdict.kind === "refused") return { id: offer.id, error: badRequest(verdict.reason) };
    const found = byId.get(offer.id);
    return { id: offer.id, offer: found ?? offer, moved: found !== undefined };
  });
}

interface Checked {
  offer: OfferWithParties;
  verdict: TransitionVerdict;
}

/** Refuses those that can't be sent with the images of their letters. */
async function withoutUnsendable(on: Queryable, checked: readonly Checked[]): Promise<Checked[]> {
  const sending = checked.flatMap(({ offer, verdict }) => (verdict.kind === "move" ? [offer] : []));
  const [first] = sending;
  if (!first) return [...checked];
  const letters = sending.map(({ id, renderedHtml }) => ({ id, html: renderedHtml }));
  const refusals = await findImageRefusals(on, first.accountId, letters);
  return checked.map((each) => {
    const reason = refusals.get(each.offer.id);
    return reason ? { ...each, verdict: { kind: "refused", reason } } : each;
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

const stampQuery = (to: OfferStatus): SQL => {
  const stamp = stampColumns[to];
  if (!stamp) return sql``;
  const column = sql.identifier(toSnakeCase(stamp));
  return sql`, ${column} = coalesce(offers.${column}, now())`;
};

/** Schedules the reminder of a sent offer, and ends those of an answered or withdrawn one. */
const reminderQuery = (to: OfferStatus): SQL =>
  to === "pending" ? sql`` : sql`, next_reminder_at = seen."nextReminderAt"`;

const reminderOf = (offer: OfferWithParties, to: OfferStatus): Date | null => {
  const now = new Date();
  return nextReminder({ ...offer, status: to, sentAt: offer.sentAt ?? now }, now)?.at ?? null;
};

/** Closes the links of withdrawn offers and cancels their queued letters. */
const closing = (accountId: SQLWrapper): SQL => sql`,
  closed as (
    update ${links} set closed_at = now()
    where account_id = ${accountId} and offer_id in (select id from moved) and closed_at is null
  ),
  cancelled as (
    update ${outboxMessages} set status = 'cancelled'
    where account_id = ${accountId} and offer_id in (select id from moved) and status = 'queued'
  )`;

const queueWork = (to: OfferStatus, given: Given<ChangeValues>): SQL => {
  const work = isNotified(eventTypeOf(to)) ? queueNewWork(given) : queueNewDeliveries;
  return to === "accepted" ? sql`${work}, ${queueSealing}` : work;
};

const eventTypeOf = (to: OfferStatus) => (to === "pending" ? "offer.opened" : `offer.${to}`);

const moveOffers = statements<OfferStatus, ChangeValues & { offers: string }, OfferRow>(
  (to, given) =>
    selecting(
      sql`
        seen as materialized (
          select * from json_to_recordset(${given.offers}::json)
            as seen(id int, revision int, "nextReminderAt" timestamptz)
        ),
        moved as (
          update ${offers} set status = ${to}, updated_at = now(),
            revision = offers.revision + 1 ${stampQuery(to)} ${reminderQuery(to)}
          from seen
          where offers.account_id = ${given.accountId}
            -- The array keeps the planner from reading all offers for the hundred that it expects.
            and offers.id = any(array(select id from seen))
            and offers.id = seen.id and offers.revision = seen.revision
          returning offers.*
        ),
        ${(isNotified(eventTypeOf(to)) ? recordingNotifiedChanges : recordingChanges)(given, {
          events: sql`offer_id in (select id from moved)`,
          entries: sql`subject_id::int in (select id from moved)`,
        })}
        ${to === "withdrawn" ? closing(given.accountId) : sql``}`,
      offerColumns,
      "moved",
      queueWork(to, given),
    ),
);

async function move(
  on: Queryable,
  actor: Actor,
  moving: readonly OfferWithParties[],
  to: OfferStatus,
  evidence: Record<string, unknown>,
): Promise<Map<number, OfferRow>> {
  if (moving.length === 0) return new Map();
  const changes = {
    actor,
    events: moving.map((offer) => ({
      type: eventTypeOf(to),
      candidateId: offer.candidateId,
      offerId: offer.id,
      data: {
        from: offer.status,
        version: offer.version,
        ...(to === "sent" && { mailed: Boolean(offer.candidate.email) }),
        ...(isLate(offer, to) && { afterDeadline: true }),
        ...evidence,
      },
    })),
    entries: moving.map((offer) => ({
      action: `offer.${to}`,
      subjectType: "offer",
      subjectId: offer.id,
      data: { from: offer.status },
    })),
  };
  const rows = await writeChanges(moveOffers(to), on, changes, {
    offers: JSON.stringify(
      moving.map((offer) => {
        const { id, revision } = offer;
        return { id, revision, nextReminderAt: reminderOf(offer, to) };
      }),
    ),
  });
  return new Map(rows.map((row) => [row.id, row]));
}
