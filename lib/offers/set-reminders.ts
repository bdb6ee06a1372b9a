import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { offers } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { AppError, badRequest } from "@/lib/errors";
import { todayIn } from "@/lib/format/calendar";
import { announce } from "@/lib/live/announce";
import { getRemindersOrThrow } from "./get-reminders";
import { updateRefusal } from "./lifecycle";
import { lockOfferOrThrow } from "./lock-offers";
import { nextReminder } from "./schedule-reminders";
import type { OfferReminders, UpdateRemindersInput } from "./schema";

/**
 * Gives an offer its own reminders, or the account's, and puts them off until a day. The offer and
 * its version stay as they are. Throws `not_found`, `bad_request` for a final offer, and `invalid`
 * for a day that has passed or is after the deadline.
 */
export async function setReminders(
  actor: Actor,
  id: number,
  input: UpdateRemindersInput,
): Promise<OfferReminders> {
  requirePermission(actor, "offers.write");
  const { accountId } = actor;
  await inTransaction(async (tx) => {
    const offer = await lockOfferOrThrow(tx, accountId, id);
    const refusal = updateRefusal(offer.status);
    if (refusal) throw badRequest(refusal);
    const { reminders, snoozedUntil } = offer;
    const changes = changesOf({ reminders, snoozedUntil }, input);
    if (Object.keys(changes).length === 0) return;
    const now = new Date();
    if (changes.snoozedUntil) {
      const today = todayIn(offer.account.timeZone, now);
      refuseDay(changes.snoozedUntil, { today, expiryDate: offer.expiryDate });
    }
    const nextReminderAt = nextReminder({ ...offer, ...changes }, now)?.at ?? null;
    await tx
      .update(offers)
      .set({ ...changes, nextReminderAt })
      .where(and(eq(offers.accountId, accountId), eq(offers.id, id)));
    await recordAudit(tx, actor, [
      {
        ...{ action: "offer.reminders_changed", subjectType: "offer", subjectId: id },
        data: { fields: Object.keys(changes) },
      },
    ]);
    announce(accountId, [{ type: "offer", id, changesHome: false }]);
  });
  return getRemindersOrThrow(actor, id);
}

function refuseDay(day: string, dates: { today: string; expiryDate: string | null }): void {
  const text = snoozeProblem(day, dates);
  if (!text) return;
  throw new AppError("invalid", "Validation failed", { details: { snoozedUntil: [text] } });
}

/** Returns why reminders can't be put off until this day, or null. */
function snoozeProblem(
  day: string,
  { today, expiryDate }: { today: string; expiryDate: string | null },
): string | null {
  if (day <= today) return "Choose a day after today";
  return expiryDate !== null && day <= expiryDate ? null : "Choose a day before the deadline";
}
