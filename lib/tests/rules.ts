/** The refusal of a second test of the same code. */
export const takenCode = "Test code is already in use";

/** The refusal of another code for a test that external systems call by the one it has. */
export const lockedCode = "Cannot change the code of a test with eligibilities";

/** Why a test cannot be deleted, in the API's words, or null. Safe in a browser. */
export const testDeletionRefusal = (eligibilityCount: number): string | null =>
  eligibilityCount > 0 ? "Cannot delete test with eligibilities" : null;

/** Why a portion cannot be taken away that so many active eligibilities name. */
export const portionRefusal = (code: string, named: number): string =>
  `Cannot remove portion ${code}: ${named} active ${
    named === 1 ? "eligibility names" : "eligibilities name"
  } it`;

/** `Listening, Speaking`; a dash-free empty text where the test has no portions. */
export const portionWords = (portions: readonly { code: string; name: string }[]): string =>
  portions.map(({ name }) => name).join(", ");
