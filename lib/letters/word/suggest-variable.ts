import { variableOf } from "../aliases";
import { variableFor } from "../find-placeholders";

/** Words that only say whose a value is. */
const qualifiers =
  /(?:^|[\s_])(?:the|a|insert|enter|your|candidate|candidates|employee|employees|applicant|offer|proposed|annual|yearly|monthly|gross|base|basic|starting|full)(?=[\s_])/gi;

const spaced = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_.-]+|['’]s?(?=\s|$)/g, " ");

const unqualified = (name: string) => spaced(name).replace(qualifiers, " ").trim();

/** Returns a name as a variable is written: `Sign-on Bonus` is `sign_on_bonus`. */
export const identifierOf = (name: string): string =>
  spaced(name)
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_\d]+|_+$/g, "");

/** Returns the variable that a name means, also with a word that says whose it is, or null. */
export function suggestVariable(name: string): string | null {
  const found = variableFor(name) ?? variableFor(unqualified(name));
  return found && (variableOf(found) ?? null);
}

/** Returns the variable of an account's field that a name means by its key or label, or null. */
export function suggestField(
  name: string,
  fields: readonly { name: string; label: string }[],
): string | null {
  const meant = [name, unqualified(name)].map(identifierOf).filter(Boolean);
  const found = fields.find((field) =>
    [field.name, field.name.replace(/^\w+\./, ""), field.label].some((each) =>
      meant.includes(identifierOf(each)),
    ),
  );
  return found?.name ?? null;
}
