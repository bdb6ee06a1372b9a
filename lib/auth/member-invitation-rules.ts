/** State of an invited person that decides what their link can do. */
export interface InvitedPerson {
  /** True if only the person could see the link. */
  isPrivate: boolean;
  hasPassword: boolean;
  /** True if the person has used a link sent to their address alone. */
  isVerified: boolean;
  /** True if they have no other membership or invitation. */
  isOnlyHere: boolean;
}

/**
 * Returns whether the inviting account may see and share the link: only while it leads to that
 * account alone.
 */
export const isShareable = ({ isPrivate, hasPassword, isOnlyHere }: InvitedPerson): boolean =>
  !isPrivate && !hasPassword && isOnlyHere;

/**
 * Returns the next step for the bearer of a link. A link that the account could see sets a password
 * only while the person has nothing else to lose. A private link sets it until the address is
 * verified, replacing a password that someone else may have chosen. A verified person signs in and
 * joins; others verify their address first.
 */
export function invitationStep(person: InvitedPerson): "choose-password" | "sign-in" | "verify" {
  if (person.isVerified && person.hasPassword) return "sign-in";
  if (person.isPrivate || isShareable(person)) return "choose-password";
  return "verify";
}
