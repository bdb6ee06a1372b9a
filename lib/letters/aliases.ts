import { catalogue } from "./variables";

const snakeCase = (field: string) =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const isOnlyOne = (field: string) =>
  catalogue.filter((entry) => entry.field === field).length === 1;

const groups = new Set(catalogue.map(({ group }) => group));

/** Every name that a template may use for a variable, with the variable's own name. */
const flatNames = new Map<string, string>();
const pathNames = new Map<string, { group: string; key: string; name: string }>();

for (const { name, group, field } of catalogue) {
  const keys = [field, snakeCase(field)];
  for (const key of keys) {
    pathNames.set(`${group}.${key}`, { group, key, name });
    if (isOnlyOne(field)) flatNames.set(key, name);
  }
  flatNames.set(`${group}_${snakeCase(field)}`, name);
}
for (const { name } of catalogue) flatNames.set(name, name);

/**
 * Returns whether a name or path is a variable: `job_title`, `job.title`, `candidate.firstName`.
 */
export const isLetterVariable = (path: string): boolean => variableOf(path) !== undefined;

/** Returns the catalogue's name for a name or path, or undefined if no letter has it. */
export function variableOf(path: string): string | undefined {
  const scalar = path.replace(/\.size$/, "");
  return flatNames.get(scalar) ?? pathNames.get(scalar)?.name;
}

/** Returns the variables' values under all their names and paths. */
export function scopeOf(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const scope: Record<string, unknown> = Object.create(null);
  for (const [alias, name] of flatNames) scope[alias] = values.get(name);
  for (const group of groups) {
    const fields = [...pathNames.values()].filter((path) => path.group === group);
    scope[group] = Object.fromEntries(fields.map(({ key, name }) => [key, values.get(name)]));
  }
  return scope;
}
