import { database, inTransaction } from "@/db/client";
import { users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Origin } from "./origin";
import { verifyPassword } from "./passwords";
import type { SignInInput } from "./schema";
import { emailIs, firstPlace, startSession } from "./sessions";
import { byAddress, byEmail, countAttempt, forgetAttempts, uncountAttempt } from "./throttle";

/**
 * Starts a session for the right email and password, and answers its id. Throws
 * `too_many_requests` after 10 failures of an email or 50 from an address within 15 minutes, also
 * for the right password; `unauthenticated` where they do not fit, without telling which.
 */
export async function signIn(input: SignInInput, origin: Origin): Promise<string> {
  const email = byEmail("sign-in", input.email, 10);
  const address = byAddress("sign-in", origin, 50);
  await countAttempt([...address, email]);
  const [user] = await database()
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(emailIs(input.email));
  if (!(await verifyPassword(user?.passwordHash, input.password))) {
    throw new AppError("unauthenticated", "The email or the password is not right.");
  }
  await uncountAttempt(address);
  const place = await firstPlace(input.email);
  if (!place) {
    throw new AppError(
      "unauthenticated",
      "Your access has been switched off. Ask an owner of your organisation.",
    );
  }
  return inTransaction(async (tx) => {
    await forgetAttempts(email, tx);
    return startSession(tx, place, "password", origin);
  });
}
