import { and, eq } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { enterAccount } from "./enter-account";
import type { Origin } from "./origin";
import { verifyPassword } from "./passwords";
import type { SignInInput } from "./schema";
import { forgetSessions } from "./session";
import { emailIs, firstPlace } from "./sessions";
import { byAddress, byEmail, countAttempt, forgetAttempts, uncountAttempt } from "./throttle";

const wrong = () => new AppError("unauthenticated", "The email or the password is not right.");

/**
 * Starts a session for the right email and password, and answers its id. Throws
 * `too_many_requests` after 10 failures of an email or 50 from an address within 15 minutes, also
 * for the right password; `unauthenticated` where they do not fit, without telling which. A
 * password that is replaced while it is checked starts nothing.
 */
export async function signIn(input: SignInInput, origin: Origin): Promise<string> {
  const email = byEmail("sign-in", input.email, 10);
  const address = byAddress("sign-in", origin, 50);
  await countAttempt([...address, email]);
  const [user] = await database()
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(emailIs(input.email));
  if (!(await verifyPassword(user?.passwordHash, input.password)) || !user?.passwordHash) {
    throw wrong();
  }
  await uncountAttempt(address);
  const place = await firstPlace(input.email);
  if (!place) {
    throw new AppError(
      "unauthenticated",
      "Your access has been switched off. Ask an owner of your organisation.",
    );
  }
  const { id, passwordHash } = user;
  const sessionId = await inTransaction(async (tx) => {
    const [same] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, id), eq(users.passwordHash, passwordHash)))
      .for("update");
    if (!same) throw wrong();
    await forgetAttempts(email, tx);
    return enterAccount(tx, place, "password", origin);
  });
  forgetSessions();
  return sessionId;
}
