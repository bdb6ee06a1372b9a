import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { blockedAddresses, candidates, offers, outboxMessages } from "@/db/schema";
import { statement } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { blockedRefusal } from "@/lib/outbox/rules";
import { hasBounced } from "./find-mail-links";
import { seeOfferOrThrow } from "./lock-offers";
import { nextReminder, scheduleOf } from "./schedule-reminders";
import type { OfferReminders } from "./schema";
import { reminderRefusal } from "./send-reminders";

const bouncedHold = "An email to the candidate couldn't be delivered. Correct the address first";

const mailFacts = statement<
  { accountId: number; id: number },
  { lastAt: string | null; isBlocked: boolean; hasBounced: boolean }
>(
  (given) => sql`
    select ${hasBounced} as "hasBounced",
      exists (select from ${blockedAddresses} blocked
        where blocked.account_id = offer.account_id
          and blocked.address = lower(candidate.email)) as "isBlocked",
      (select max(message.created_at) from ${outboxMessages} message
        where message.account_id = offer.account_id and message.offer_id = offer.id
          and message.kind = 'offer_reminder') as "lastAt"
    from ${offers} offer
    join ${candidates} candidate on candidate.account_id = offer.account_id
      and candidate.id = offer.candidate_id
    where offer.account_id = ${given.accountId}::int and offer.id = ${given.id}::int`,
);

/** Returns when an offer's candidate is reminded, and when they were last. Throws `not_found`. */
export async function getRemindersOrThrow(actor: Actor, id: number): Promise<OfferReminders> {
  requirePermission(actor, "offers.read");
  const { accountId } = actor;
  const [offer, mail] = await Promise.all([
    seeOfferOrThrow(database(), accountId, id),
    mailFacts.first(database(), { accountId, id }),
  ]);
  const now = new Date();
  const { candidate, reminders, snoozedUntil, account } = offer;
  const blocked = mail?.isBlocked ? blockedRefusal : null;
  const hold = blocked ?? (mail?.hasBounced ? bouncedHold : null);
  const next = candidate.email && !hold ? nextReminder(offer, now) : null;
  return {
    nextAt: next?.at.toISOString() ?? null,
    lastAt: mail?.lastAt ? new Date(mail.lastAt).toISOString() : null,
    schedule: scheduleOf(offer),
    own: reminders,
    usual: account.reminders,
    snoozedUntil,
    hold,
    refusal: reminderRefusal(offer, now) ?? blocked,
  };
}
