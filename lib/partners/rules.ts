/** Name of the partner that the application itself is. */
export const builtInName = "Proffer";

/** Error for a partner name in use. */
export const duplicateName = "Another partner has this name";

export const retiredRefusal = "This partner is retired. Reactivate it to invite candidates";

/** Returns why a partner can't be deleted, or null. Safe in a browser. */
export const partnerDeletionRefusal = (invitations: number): string | null =>
  invitations > 0 ? "Cannot delete partner with invitations. Retire it instead" : null;

/** Labels of the steps of a connection test, in order. */
export const testStepLabels = {
  reachable: "The partner can be reached",
  secure: "The connection is encrypted",
  listed: "list_assessments returns its assessments",
  partner: "The returned partner uuid matches",
  refuses_strangers: "A wrong password is refused with 401",
  unknown_interview: "assessment_status of an unknown interview returns 404",
  always_json: "Refusals are JSON",
} as const;

export type PartnerTestStepName = keyof typeof testStepLabels;
export const testStepNames = Object.keys(testStepLabels) as PartnerTestStepName[];

/** Removes trailing slashes, so that `/invite_candidate` can be appended. */
export const withoutEndSlash = (address: string): string => address.trim().replace(/\/+$/, "");

/** Maximum number of partners per account. */
export const maxPartners = 50;

export const passwordAgain = "Enter the password again, because the address is on another server";

/**
 * Returns whether an address is on another server, which must not receive the previous one's
 * password.
 */
export const isElsewhere = (before: string, after: string): boolean =>
  URL.canParse(after) && new URL(after).origin !== new URL(before).origin;
