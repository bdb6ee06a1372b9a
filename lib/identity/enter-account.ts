import type { Transaction } from "@/db/client";
import type { Origin } from "@/lib/auth/origin";
import { AppError } from "@/lib/errors";
import { joinAccount } from "./join-account";
import { type Membership, type SignInMethod, startSession } from "./start-session";

/** What a person reads who has to show first that the address is theirs. */
export const verifyFirst =
  "To join, open the link in your invitation email. That confirms the address is yours.";

/**
 * Tells whether somebody who signed in may join an account that invites them. A password that was
 * never verified may be known to whoever chose it, so nothing is joined beside it, whoever vouches
 * for the person.
 */
export const mayJoin = (
  { isVerified, hasPassword }: Pick<Membership, "isVerified" | "hasPassword">,
  singleSignOn: boolean,
): boolean => isVerified || (singleSignOn && !hasPassword);

/**
 * Starts a session in a place of a locked person and returns its id. Where they are invited there,
 * signing in joins, once they have shown that the address is theirs or the account's identity
 * provider says so; throws `unauthenticated` before. Call `forgetSessions` after the commit.
 */
export async function enterAccount(
  tx: Transaction,
  place: Membership,
  by: SignInMethod,
  origin: Origin,
): Promise<string> {
  if (!place.isJoined) {
    if (!mayJoin(place, by === "single sign-on")) {
      throw new AppError("unauthenticated", verifyFirst);
    }
    await joinAccount(tx, place, by, origin);
  }
  return startSession(tx, place, by, origin);
}
