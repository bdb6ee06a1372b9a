import { inTransaction } from "@/db/client";
import { findMemberInvitation } from "@/lib/auth/find-member-invitation";
import type { Origin } from "@/lib/auth/origin";
import { hashPassword } from "@/lib/auth/passwords";
import { forgetSessions } from "@/lib/auth/session";
import { byAddress, countAttempt } from "@/lib/auth/throttle";
import { spendUserToken } from "@/lib/auth/user-tokens";
import { badRequest } from "@/lib/errors";
import { joinAccount } from "./join-account";
import { lockUser } from "./lock-user";
import type { AcceptInvitationInput } from "./schema";
import { setPassword } from "./set-password";
import { startSession } from "./start-session";

const deadLink = () =>
  badRequest(
    "You can no longer set a password with this invitation. Open its link again to see what to do.",
  );

/**
 * Joins an account by the link of an invitation, with a name and password of the person's choice.
 * Returns the ID of a new session and ends their others. Throws `bad_request` for a link that can't
 * set a password (see `invitationStep`), and `too_many_requests`.
 */
export async function acceptInvitation(
  { token, name, password }: AcceptInvitationInput,
  origin: Origin,
): Promise<string> {
  await countAttempt(byAddress("password", origin, 50));
  const seen = await findMemberInvitation(token);
  if (seen?.step !== "choose-password") throw deadLink();
  const passwordHash = await hashPassword(password);
  const sessionId = await inTransaction(async (tx) => {
    await lockUser(tx, seen.userId);
    const invitation = await findMemberInvitation(token, tx);
    if (invitation?.step !== "choose-password") throw deadLink();
    if (!(await spendUserToken(tx, invitation.id))) throw deadLink();
    await setPassword(tx, invitation, { passwordHash, verifies: invitation.isPrivate });
    const place = { ...invitation, name: name ?? invitation.name };
    await joinAccount(tx, place, "invitation-link", origin);
    return startSession(tx, place, "invitation", origin);
  });
  forgetSessions();
  return sessionId;
}
