import type { VariableOption } from "./facts";

/** The variables as options of a select, in their groups. */
export function VariableOptions({ variables }: { variables: readonly VariableOption[] }) {
  const groups = [...new Set(variables.map(({ group }) => group))];
  return groups.map((group) => (
    <optgroup key={group} label={group}>
      {variables
        .filter((variable) => variable.group === group)
        .map(({ path, label }) => (
          <option key={path} value={path}>
            {label}
          </option>
        ))}
    </optgroup>
  ));
}
