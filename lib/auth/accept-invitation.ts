import { inTransaction } from "@/db/client";
import { badRequest } from "@/lib/errors";
import { findMemberInvitation } from "./find-member-invitation";
import { joinAccount } from "./join-account";
import { lockUser } from "./lock-user";
import type { Origin } from "./origin";
import { hashPassword } from "./passwords";
import type { AcceptInvitationInput } from "./schema";
import { forgetSessions } from "./session";
import { startSession } from "./sessions";
import { setPassword } from "./set-password";
import { byAddress, countAttempt } from "./throttle";
import { spendUserToken } from "./user-tokens";

const deadLink = () =>
  badRequest("This invitation no longer sets a password. Open its link again to see what to do.");

/**
 * Joins an account by the link of an invitation, with a name and a password of the person's own;
 * returns the id of a new session there, and ends their others. Throws `bad_request` for a link
 * that sets no password (see `invitationStep`), and `too_many_requests`.
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
