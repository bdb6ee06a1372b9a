import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { findPasswordReset } from "@/lib/auth/find-password-reset";
import type { Origin } from "@/lib/auth/origin";
import { hashPassword } from "@/lib/auth/passwords";
import { forgetSessions } from "@/lib/auth/session";
import { byAddress, countAttempt } from "@/lib/auth/throttle";
import { spendUserToken } from "@/lib/auth/user-tokens";
import { badRequest } from "@/lib/errors";
import { lockUser } from "./lock-user";
import type { ResetPasswordInput } from "./schema";
import { setPassword } from "./set-password";
import { actorOfMembership, listMemberships, startSession } from "./start-session";

const deadLink = () => badRequest("This link has been used or has expired. Request a new one.");

/**
 * Sets a new password by the link in the email, ends all sessions of the person in every account,
 * and returns the ID of a new one; null if they have joined no account. Throws `bad_request` for a
 * link that no longer works, and `too_many_requests`.
 */
export async function resetPassword(
  { token, password }: ResetPasswordInput,
  origin: Origin,
): Promise<string | null> {
  await countAttempt(byAddress("password", origin, 50));
  const owner = await findPasswordReset(token);
  if (!owner) throw deadLink();
  const passwordHash = await hashPassword(password);
  const sessionId = await inTransaction(async (tx) => {
    await lockUser(tx, owner.userId);
    if (!(await spendUserToken(tx, owner.id))) throw deadLink();
    await setPassword(tx, owner, { passwordHash, verifies: true });
    const places = await listMemberships(eq(users.id, owner.userId), { at: tx });
    const joined = places.filter(({ isJoined }) => isJoined);
    for (const place of joined) {
      await recordAudit(tx, actorOfMembership(place, "reset-link", origin), [
        { action: "member.password_reset", subjectType: "member", subjectId: owner.userId },
      ]);
    }
    return joined[0] ? startSession(tx, joined[0], "reset", origin) : null;
  });
  forgetSessions();
  return sessionId;
}
