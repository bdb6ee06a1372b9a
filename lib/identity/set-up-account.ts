import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { accounts, memberships, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Origin } from "@/lib/auth/origin";
import { hashPassword } from "@/lib/auth/passwords";
import { byAddress, countAttempt } from "@/lib/auth/throttle";
import { AppError } from "@/lib/errors";
import { forgetSetupCode, isFirstRun, isSetupCode, lockFirstRun } from "./issue-setup-code";
import type { SetUpInput } from "./schema";
import { actorOfMembership, startSession } from "./start-session";

const alreadySetUp = () => new AppError("conflict", "Proffer is already set up. Sign in instead.");

/**
 * Creates the first account with its owner, and returns the ID of the owner's session. Of
 * concurrent calls, one succeeds. Throws `conflict` if a user exists, `invalid` for a wrong code,
 * and `too_many_requests` after 10 attempts from an address.
 */
export async function setUpAccount(input: SetUpInput, origin: Origin): Promise<string> {
  await countAttempt(byAddress("setup", origin, 10));
  if (!(await isFirstRun())) throw alreadySetUp();
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    await lockFirstRun(tx);
    if (!(await isFirstRun(tx))) throw alreadySetUp();
    if (!(await isSetupCode(tx, input.code))) {
      throw new AppError("invalid", "Validation failed", {
        details: { code: ["The code is incorrect. Enter the newest code the server printed"] },
      });
    }
    const { accountName, accountCode, timeZone, name, email } = input;
    const [account] = await tx
      .insert(accounts)
      .values({ code: accountCode, name: accountName, timeZone })
      .returning({ id: accounts.id });
    const [user] = await tx
      .insert(users)
      .values({ email, name, passwordHash, passwordChangedAt: new Date() })
      .returning({ id: users.id });
    if (!account || !user) throw new Error("an insert returned no row");
    const place = { accountId: account.id, userId: user.id, name };
    await tx
      .insert(memberships)
      .values({ accountId: account.id, userId: user.id, role: "owner", joinedAt: sql`now()` });
    await forgetSetupCode(tx);
    await recordAudit(tx, actorOfMembership(place, "setup", origin), [
      { action: "account.created", subjectType: "account", subjectId: account.id },
      { action: "member.joined", subjectType: "member", subjectId: user.id },
    ]);
    return startSession(tx, place, "setup", origin);
  });
}
