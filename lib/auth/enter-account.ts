import type { Transaction } from "@/db/client";
import { AppError } from "@/lib/errors";
import { joinAccount } from "./join-account";
import type { Origin } from "./origin";
import { type Place, type SignInMethod, startSession } from "./sessions";

/**
 * Says why somebody who signed in may not join an account that invites them; null where they may.
 * A password that was never verified may be known to whoever chose it, so nothing is joined beside
 * it, whoever vouches for the person.
 */
export function joinRefusal(
  { isVerified, hasPassword }: { isVerified: boolean; hasPassword: boolean },
  singleSignOn: boolean,
): string | null {
  return isVerified || (singleSignOn && !hasPassword)
    ? null
    : "To join, open the link in your invitation email. That confirms the address is yours.";
}

/**
 * Starts a session in a place of a locked person and returns its id. Where they are invited there,
 * signing in joins, once they have shown that the address is theirs or the account's identity
 * provider says so; throws `unauthenticated` before. Call `forgetSessions` after the commit.
 */
export async function enterAccount(
  tx: Transaction,
  place: Place,
  by: SignInMethod,
  origin: Origin,
): Promise<string> {
  if (place.isJoined) return startSession(tx, place, by, origin);
  const refusal = joinRefusal(place, by === "single sign-on");
  if (refusal) throw new AppError("unauthenticated", refusal);
  const name = await joinAccount(tx, place, { credential: by, origin });
  return startSession(tx, { ...place, name }, by, origin);
}
