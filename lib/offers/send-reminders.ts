import { sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { offers } from "@/db/schema";
import { statement } from "@/db/statement";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission, systemActor } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { badRequest } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { isPastDeadline, todayIn } from "@/lib/format/calendar";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { refuseBlocked } from "@/lib/outbox/find-blocked";
import { composeDeadlineMail } from "./compose-deadline-mail";
import { linksToMail } from "./find-mail-links";
import { lockOfferOrThrow, lockOffers, type OfferWithParties } from "./lock-offers";
import { nextReminder, reminderKey } from "./schedule-reminders";

/** Worker task that sends the reminders that are due. */
export const remindersTask = "send-reminders";

const atOnce = 200;

const dueOffers = statement<{ now: Date | null }, { accountId: number; id: number; now: string }>(
  (given) => sql`
    select account_id as "accountId", id, now from ${offers},
      (select coalesce(${given.now}::timestamptz, now()) as now) clock
    where next_reminder_at <= now
    order by next_reminder_at limit ${sql.raw(String(atOnce))}
    for update of offers skip locked`,
);

const storeReminders = statement<{ accountId: number; offers: string }, object>(
  (given) => sql`
    with given as materialized (
      select * from json_to_recordset(${given.offers}::json)
        as given(id int, next timestamptz, last text)
    )
    update ${offers} set next_reminder_at = given.next, last_reminder = given.last
    from given
    where offers.account_id = ${given.accountId}::int
      and offers.id = any(array(select id from given)) and offers.id = given.id`,
);

interface Reminded {
  offer: OfferWithParties;
  /** Key of the reminder to send; null to only schedule the next. */
  key: string | null;
}

/**
 * Queues the reminders of an account's locked offers and schedules their next ones. A candidate
 * without an email address or an open link gets none, nor does an address that is blocked, or, by
 * the schedule, to which an email about the offer has bounced. Returns the IDs of the offers whose candidates
 * are reminded.
 */
async function remind(
  tx: Transaction,
  actor: Actor,
  given: readonly Reminded[],
  now: Date,
): Promise<number[]> {
  const { accountId } = actor;
  const ids = JSON.stringify(given.flatMap(({ offer, key }) => (key ? [offer.id] : [])));
  const found = await linksToMail.all(tx, {
    ...{ accountId, ids, isAutomatic: actor.kind === "system" },
  });
  const byOffer = new Map(found.map((each) => [each.offerId, each]));
  const mails = given.flatMap(({ offer, key }) => {
    const link = byOffer.get(offer.id);
    const { id: offerId, expiryDate, candidate } = offer;
    if (!key || !link || !expiryDate || !candidate.email) return [];
    const url = linkUrl("offer", link.linkId);
    const { locale } = link;
    const mail = composeDeadlineMail("reminder", offer, { expiryDate, url, locale });
    const message = { kind: "offer_reminder" as const, recipient: candidate.email, offerId };
    return [{ ...message, ...mail, locale, reminderKey: key, secrets: { url } }];
  });
  const added = new Set((await enqueueMessages(tx, accountId, mails)).map((each) => each.offerId));
  const reminded = given.flatMap(({ offer }) => (added.has(offer.id) ? [offer] : []));
  await recordEvents(
    tx,
    actor,
    reminded.map(({ id, candidateId, expiryDate }) => ({
      ...{ type: "offer.reminded", candidateId, offerId: id, data: { expiryDate } },
    })),
  );
  const rows = given.map(({ offer, key }) => {
    const last = key ?? offer.lastReminder;
    const next = nextReminder({ ...offer, lastReminder: last }, now);
    return { id: offer.id, next: next?.at ?? null, last };
  });
  await storeReminders.all(tx, { accountId, offers: JSON.stringify(rows) });
  return reminded.map(({ id }) => id);
}

async function sendSome(tx: Transaction, at: Date | null): Promise<number> {
  const due = await dueOffers.all(tx, { now: at });
  for (const accountId of new Set(due.map((each) => each.accountId))) {
    const ofAccount = due.filter((each) => each.accountId === accountId);
    const now = new Date(ofAccount[0]?.now ?? Date.now());
    const locked = await lockOffers(
      tx,
      accountId,
      ofAccount.map(({ id }) => id),
    );
    const given = locked.map((offer) => {
      const next = nextReminder(offer, now);
      return { offer, key: next && next.at <= now ? next.key : null };
    });
    await remind(tx, systemActor(accountId), given, now);
  }
  return due.length;
}

/**
 * Sends the reminders that are due, each once, and schedules the next of each offer. A few
 * statements for any number of offers of an account. Returns how many offers were looked at.
 */
export async function sendReminders(at: Date | null = null): Promise<number> {
  let total = 0;
  for (let count = atOnce; count === atOnce; total += count) {
    count = await inTransaction((tx) => sendSome(tx, at));
  }
  return total;
}

/**
 * Reminds the candidate of an open offer now, whatever its schedule, at most once a day. Throws
 * `not_found`, and `bad_request` with the reason.
 */
export async function sendReminder(
  actor: Actor,
  id: number,
): Promise<{ id: number; recipient: string }> {
  requirePermission(actor, "offers.transition");
  return inTransaction(async (tx) => {
    const offer = await lockOfferOrThrow(tx, actor.accountId, id);
    const now = new Date();
    const refusal = reminderRefusal(offer, now);
    if (refusal) throw badRequest(refusal);
    await refuseBlocked(tx, actor.accountId, offer.candidate.email ?? "");
    const key = reminderKey(offer.expiryDate ?? "", todayIn(offer.account.timeZone, now));
    const [reminded] = await remind(tx, actor, [{ offer, key }], now);
    if (!reminded) throw badRequest("The candidate has been reminded today");
    await recordAudit(tx, actor, [
      { action: "offer.reminded", subjectType: "offer", subjectId: id },
    ]);
    return { id, recipient: offer.candidate.email ?? "" };
  });
}

/** Returns why the candidate can't be reminded now, or null. */
export function reminderRefusal(
  {
    status,
    expiryDate,
    candidate,
    account,
  }: Pick<OfferWithParties, "status" | "expiryDate"> & {
    candidate: { email: string | null };
    account: { timeZone: string };
  },
  now: Date,
): string | null {
  if (status !== "sent" && status !== "pending")
    return `Cannot remind the candidate: the offer is ${status}`;
  if (!expiryDate) return "The offer has no deadline to remind of";
  if (isPastDeadline(expiryDate, account.timeZone, now)) return "The response deadline has passed";
  return candidate.email ? null : "The candidate has no email address. Copy the link instead";
}
