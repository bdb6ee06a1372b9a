import { formattedPathOf } from "@/lib/letters/visual/plain-paths";
import { variableGroups } from "@/lib/templates/rules";
import type { VariableOption } from "./facts";

/** The variables of every account, as menus list them: those that are printed. */
export const letterVariableOptions: readonly VariableOption[] = variableGroups.flatMap(
  ({ label: group, variables }) =>
    variables
      .filter(({ name }) => formattedPathOf(name) === name)
      .map(({ name, label, example }) => ({ path: name, label, group, example })),
);
