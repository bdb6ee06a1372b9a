import { eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import type { UserTokenKind } from "@/db/enums";
import { users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { badRequest } from "@/lib/errors";
import type { Origin } from "./origin";
import { hashPassword } from "./passwords";
import type { ChoosePasswordInput } from "./schema";
import { forgetSessions } from "./session";
import { actorOfPlace, revokeSessions, startSession } from "./sessions";
import { byAddress, byEmail, countAttempt, forgetAttempts } from "./throttle";
import { closeUserTokens, ownerOfUserToken, spendUserToken } from "./user-tokens";

const deadLink = () =>
  badRequest("This link has been used or is too old. Ask for a new one to choose a password.");

/**
 * Sets the password of the member a single-use link belongs to, ends all their other sessions and
 * closes their other links; answers the id of a new session. Throws `bad_request` for a link that
 * no longer works, and `too_many_requests`.
 */
export async function choosePassword(
  kind: UserTokenKind,
  input: ChoosePasswordInput,
  origin: Origin,
): Promise<string> {
  await countAttempt(byAddress("password", origin, 50));
  const owner = await ownerOfUserToken(kind, input.token);
  if (!owner) throw deadLink();
  const passwordHash = await hashPassword(input.password);
  const sessionId = await inTransaction(async (tx) => {
    if (!(await spendUserToken(tx, kind, input.token))) throw deadLink();
    await tx
      .update(users)
      .set({ passwordHash, passwordChangedAt: sql`now()` })
      .where(eq(users.id, owner.userId));
    await closeUserTokens(tx, { userId: owner.userId });
    await revokeSessions(tx, { userId: owner.userId });
    await forgetAttempts(byEmail("sign-in", owner.email, 10), tx);
    await recordAudit(tx, actorOfPlace(owner, `${kind}-link`, origin), [
      {
        action: kind === "invitation" ? "member.joined" : "member.password_reset",
        subjectType: "member",
        subjectId: owner.userId,
      },
    ]);
    return startSession(tx, owner, kind, origin);
  });
  forgetSessions();
  return sessionId;
}
