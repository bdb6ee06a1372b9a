/** What a name that another partner has is refused with. */
export const takenName = "Another partner has this name";

export const retiredRefusal = "This partner is retired: nobody new is invited";

/** Why a partner may not be deleted; null where it may. Safe in a browser. */
export const partnerDeletionRefusal = (invitations: number): string | null =>
  invitations > 0 ? "Cannot delete partner with invitations" : null;

/** What each step of a test looks at, in words, in their order. */
export const testStepLabels = {
  reachable: "The partner can be reached",
  secure: "The connection is encrypted",
  listed: "list_assessments answers with its assessments",
  partner: "The partner uuid comes back as it is set here",
  refuses_strangers: "A wrong password is refused with 401",
  unknown_interview: "assessment_status of an unknown interview answers 404",
  always_json: "Refusals are JSON, too",
} as const;

export type PartnerTestStepName = keyof typeof testStepLabels;
export const testStepNames = Object.keys(testStepLabels) as PartnerTestStepName[];

/** An address without what ends it needlessly, so that `/invite_candidate` can be put behind it. */
export const withoutEndSlash = (address: string): string => address.trim().replace(/\/+$/, "");

/** How many partners an account has at most. */
export const maxPartners = 50;

export const passwordAgain = "Enter the password again: it goes to another server now";

/**
 * Whether calls would go to another server than before, which must not be given the password that
 * was meant for that one.
 */
export const isElsewhere = (before: string, after: string): boolean =>
  URL.canParse(after) && new URL(after).origin !== new URL(before).origin;
