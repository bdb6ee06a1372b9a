import type { Transaction } from "@/db/client";
import type { Origin } from "@/lib/auth/origin";
import { AppError } from "@/lib/errors";
import { joinAccount } from "./join-account";
import { type Membership, type SignInMethod, startSession } from "./start-session";

/** Error for a person who must verify their address first. */
export const verifyFirst =
  "To join, open the link in your invitation email. That confirms the address is yours.";

/**
 * Returns whether a signed-in person may join an account that invites them. Someone else may know a
 * password that was never verified, so such a person can't join, however they sign in.
 */
export const mayJoin = (
  { isVerified, hasPassword }: Pick<Membership, "isVerified" | "hasPassword">,
  singleSignOn: boolean,
): boolean => isVerified || (singleSignOn && !hasPassword);

/**
 * Starts a session in an account of a locked person and returns its ID. Signing in accepts an
 * invitation if the person, or the account's identity provider, has verified the address; otherwise
 * throws `unauthenticated`. Call `forgetSessions` after the commit.
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
