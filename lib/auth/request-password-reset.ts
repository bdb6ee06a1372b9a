import { inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/errors";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { resetMail } from "./mail-texts";
import type { Origin } from "./origin";
import { actorOfPlace, firstPlace } from "./sessions";
import { byAddress, byEmail, countAttempt } from "./throttle";
import { issueUserToken } from "./user-tokens";

/** Throws `too_many_requests` after 20 requests from an address within 15 minutes. */
export const limitResetRequests = (origin: Origin): Promise<void> =>
  countAttempt(byAddress("reset", origin, 20));

/**
 * Mails a link to choose a new password where the email is an enabled member's, and does nothing
 * otherwise; the caller tells nobody which, nor lets the time it took be seen. At most 3 mails to
 * an email within 15 minutes.
 */
export async function requestPasswordReset(email: string, origin: Origin): Promise<void> {
  const place = await firstPlace(email);
  if (!place || (await isFull(email))) return;
  await inTransaction(async (tx) => {
    const url = await issueUserToken(tx, "reset", place);
    await enqueueMessages(tx, place.accountId, [
      { kind: "password_reset", recipient: place.email, ...resetMail({ name: place.name, url }) },
    ]);
    await recordAudit(tx, actorOfPlace(place, "password-reset", origin), [
      { action: "member.reset_requested", subjectType: "member", subjectId: place.userId },
    ]);
  });
}

async function isFull(email: string): Promise<boolean> {
  try {
    await countAttempt([byEmail("reset", email, 3)]);
    return false;
  } catch (error) {
    if (error instanceof AppError) return true;
    throw error;
  }
}
