/** Error for a duplicate test code. */
export const duplicateCode = "Test code is already in use";

/** Error for changing the code of a test that external systems refer to. */
export const lockedCode = "Cannot change the code of a test with eligibilities";

/** Returns why a test can't be deleted, or null. Safe in a browser. */
export const testDeletionRefusal = (eligibilityCount: number): string | null =>
  eligibilityCount > 0 ? "Cannot delete test with eligibilities" : null;

/** Returns the error for removing a portion that active eligibilities use. */
export const portionRefusal = (code: string, named: number): string =>
  `Cannot remove portion ${code}: ${named} active ${
    named === 1 ? "eligibility uses" : "eligibilities use"
  } it`;

/** Returns the names of portions: `Listening, Speaking`; empty if there are none. */
export const portionWords = (portions: readonly { code: string; name: string }[]): string =>
  portions.map(({ name }) => name).join(", ");
