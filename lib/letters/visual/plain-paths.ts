import { isLetterVariable, variableOf } from "../aliases";

const endings = ["_amount", "_iso", "_code"];

const isField = (path: string) => /^fields\.[a-z][a-z0-9_]*$/.test(path);

/**
 * Returns the path of the plain value that a formatted one is made of: `salary_amount` of `salary`,
 * `fields.bonus_value` of `fields.bonus`. Any other path unchanged.
 */
export function plainPathOf(path: string): string {
  if (isField(path)) return path.endsWith("_value") ? path : `${path}_value`;
  const name = variableOf(path) ?? path;
  return endings.map((ending) => name + ending).find(isLetterVariable) ?? path;
}

/** Returns the path of the text for people that a plain value is printed as. */
export function formattedPathOf(path: string): string {
  if (isField(path)) return path.replace(/_value$/, "");
  const name = variableOf(path) ?? path;
  const formatted = name.replace(/_(?:amount|iso|code)$/, "");
  return formatted !== name && isLetterVariable(formatted) ? formatted : path;
}
