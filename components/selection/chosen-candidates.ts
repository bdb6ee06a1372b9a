import { parseAsArrayOf, parseAsInteger } from "nuqs";

/** Most candidates that an address can carry from a list to the step that chooses them. */
export const maxChosen = 500;

/** The candidates that were selected in a list, in the address of the step that chooses them. */
export const chosenCandidatesParser = parseAsArrayOf(parseAsInteger).withDefault([]);

/** Returns the address of a step with these candidates already chosen. */
export const chosenCandidatesPath = (path: string, ids: readonly number[]): string =>
  `${path}?candidates=${ids.join(",")}`;
