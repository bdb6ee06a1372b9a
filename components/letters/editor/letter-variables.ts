import { formattedPathOf } from "@/lib/letters/visual/plain-paths";
import type { LetterVariable } from "@/lib/offer-fields/client";
import { variableGroups } from "@/lib/templates/rules";
import type { VariableOption } from "./facts";

/** Returns the variables that a template prints, with those of the account's offer fields. */
export const letterVariableOptions = (ofFields: readonly LetterVariable[]): VariableOption[] =>
  variableGroups(ofFields).flatMap(({ label: group, variables }) =>
    variables
      .filter(({ name }) => formattedPathOf(name) === name)
      .map(({ name, label, example }) => ({ path: name, label, group, example })),
  );
