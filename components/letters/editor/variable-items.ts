import type { VariableOption } from "./facts";
import type { InsertGroup } from "./insert-menu";
import type { SuggestionItem } from "./suggestions";

const most = 12;

/** Returns the variables whose name or label contains the text, as suggestions. */
export function variableItems(
  query: string,
  variables: readonly VariableOption[],
): SuggestionItem[] {
  const wanted = query.trim().toLowerCase();
  const matches = ({ path, label }: VariableOption) =>
    path.includes(wanted) || label.toLowerCase().includes(wanted);
  return variables
    .filter(matches)
    .slice(0, wanted ? most : variables.length)
    .map(({ path, label, group, example }) => ({ value: path, label, group, hint: example }));
}

/** Returns the variables in the groups of a menu. */
export const variableMenu = (variables: readonly VariableOption[]): InsertGroup[] =>
  [...new Set(variables.map(({ group }) => group))].map((label) => ({
    label,
    items: variables
      .filter(({ group }) => group === label)
      .map(({ path, label: name, example }) => ({ value: path, label: name, hint: example })),
  }));
