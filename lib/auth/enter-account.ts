import type { Transaction } from "@/db/client";
import { AppError } from "@/lib/errors";
import { joinAccount } from "./join-account";
import type { Origin } from "./origin";
import { type Place, type SignInMethod, startSession } from "./sessions";
import { dropUnverifiedPassword } from "./set-password";

/** Says why somebody who signed in may not join an account that invites them; null where they may. */
export function joinRefusal(person: { isVerified: boolean; singleSignOn: boolean }): string | null {
  return person.isVerified || person.singleSignOn
    ? null
    : "Open the link in the invitation email to join. It shows that this address is yours.";
}

/**
 * Starts a session in a place and returns its id. Where the person is invited there, signing in
 * joins, once they have shown that the address is theirs or the account's identity provider says
 * so; throws `unauthenticated` before. Call `forgetSessions` after the commit.
 */
export async function enterAccount(
  tx: Transaction,
  place: Place,
  by: SignInMethod,
  origin: Origin,
): Promise<string> {
  if (!place.isJoined) {
    const singleSignOn = by === "single sign-on";
    const refusal = joinRefusal({ isVerified: place.isVerified, singleSignOn });
    if (refusal) throw new AppError("unauthenticated", refusal);
    if (singleSignOn) await dropUnverifiedPassword(tx, place.userId);
    const name = await joinAccount(tx, place, { credential: by, origin });
    return startSession(tx, { ...place, name }, by, origin);
  }
  return startSession(tx, place, by, origin);
}
