import type { z } from "zod";

/** Two-letter codes of the United States: states, district, territories, armed forces (USPS). */
const usStateCodes: readonly string[] =
  "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR UM VI AA AE AP".split(
    " ",
  );

/** Returns a US state in upper case, like its codes; other states unchanged. */
export const stateAsCode = (country: string | null, state: string | null): string | null =>
  country === "US" && state ? state.toUpperCase() : state;

/** Validates the state of a US address, for `superRefine`. `path` names the field to report. */
export function refineState(
  person: { country: string | null; provinceState: string | null },
  path: (string | number)[],
  context: z.RefinementCtx,
): void {
  const { country: code, provinceState: state } = person;
  if (code !== "US" || state === null || usStateCodes.includes(state.toUpperCase())) return;
  const message = "Must be a two-letter state code for the United States";
  context.addIssue({ code: "custom", path, message });
}
