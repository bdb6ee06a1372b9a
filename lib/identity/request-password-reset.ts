import { inTransaction, type Transaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Origin } from "@/lib/auth/origin";
import { byAddress, byEmail, countAttempt } from "@/lib/auth/throttle";
import { issueUserToken, userTokenUrl } from "@/lib/auth/user-tokens";
import { AppError } from "@/lib/errors";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { resetMail } from "./compose-mail";
import { lockUser } from "./lock-user";
import { actorOfMembership, emailIs, listMemberships, type Membership } from "./start-session";

/** Throws `too_many_requests` after 20 requests from an address within 15 minutes. */
export const limitResetRequests = (origin: Origin): Promise<void> =>
  countAttempt(byAddress("reset", origin, 20));

/**
 * Emails a link to choose a new password if the email belongs to an enabled member; otherwise does
 * nothing. The caller must not reveal which, nor let the response time reveal it. Sends at most 3
 * emails to an address within 15 minutes. The email belongs to the person and appears in no
 * account's outbox.
 */
export async function requestPasswordReset(email: string, origin: Origin): Promise<void> {
  const [seen] = await listMemberships(emailIs(email));
  if (!seen || (await isFull(email))) return;
  await inTransaction(async (tx) => {
    const userTokenId = await issueReset(tx, seen, "password-reset", origin);
    await enqueueMessages(tx, null, [
      { kind: "password_reset", recipient: seen.email, userTokenId, ...resetMail() },
    ]);
  });
}

/**
 * Returns a password link for the person who runs the server to hand over. Null if the email
 * belongs to no enabled or invited member.
 */
export async function createResetLink(email: string): Promise<string | null> {
  const [place] = await listMemberships(emailIs(email));
  if (!place) return null;
  const id = await inTransaction((tx) => issueReset(tx, place, "reset-link-command", {}));
  return userTokenUrl("reset", id);
}

/** Creates a link. Earlier ones stay open, so a stranger's request closes none. */
async function issueReset(
  tx: Transaction,
  place: Membership,
  credential: string,
  origin: Origin,
): Promise<string> {
  const { userId } = place;
  await lockUser(tx, userId);
  if (place.isJoined) {
    await recordAudit(tx, actorOfMembership(place, credential, origin), [
      { action: "member.reset_requested", subjectType: "member", subjectId: userId },
    ]);
  }
  return issueUserToken(tx, { kind: "reset", userId, accountId: null, isPrivate: true });
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
