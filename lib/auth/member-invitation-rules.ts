/** Decides what the link of a member invitation is good for. */
export interface InvitedPerson {
  /** Whether nobody but the person ever got to see the link. */
  isPrivate: boolean;
  hasPassword: boolean;
  /** Whether the person has shown, by a link mailed to them alone, that the address is theirs. */
  isVerified: boolean;
  /** Whether they have no membership and no invitation but this one. */
  isOnlyHere: boolean;
}

/**
 * Tells whether the account that invites may see the link and pass it on: only while it cannot lead
 * anywhere but into that account.
 */
export const isShareable = ({ isPrivate, hasPassword, isOnlyHere }: InvitedPerson): boolean =>
  !isPrivate && !hasPassword && isOnlyHere;

/**
 * Returns what the bearer of a link does next. A link that the account may have seen sets a
 * password only while the person has nothing else to lose by it. One that was mailed to them alone
 * sets it until they have shown that the address is theirs, in place of a password that somebody
 * else may have chosen. Whoever has shown it signs in and joins; others have to show it first.
 */
export function invitationStep(person: InvitedPerson): "choose-password" | "sign-in" | "verify" {
  if (person.isVerified && person.hasPassword) return "sign-in";
  if (person.isPrivate || isShareable(person)) return "choose-password";
  return "verify";
}
