import { fieldOf, fieldVariables, type LetterField, plainOf } from "./fields";
import { nameOf, pathOf } from "./value-paths";
import { letterVariables } from "./variables";

/** Variables that are text for people, with the one that has the plain value. */
const plainValues: Record<string, string> = {
  salary: "salary_amount",
  pay_frequency: "pay_frequency_code",
  start_date: "start_date_iso",
  expiry_date: "expiry_date_iso",
  created_date: "created_date_iso",
  answer_by: "answer_by_iso",
  candidate_country: "candidate_country_code",
};

/** A formatted variable as written, and as the catalogue names it. */
export interface Formatted {
  written: string;
  name: string;
  /** The variable that has the plain value. */
  plain: string;
  example: string | undefined;
  /** True if it is yes or no in words, which are both true in a condition. */
  isYesOrNo?: boolean;
}

/** What the formatted variables of a template are known by. */
export interface Scope {
  /** What the template assigns and captures of them. */
  locals: Map<string, Formatted>;
  fields: readonly LetterField[];
}

const exampleOf = (name: string) => letterVariables.find((each) => each.name === name)?.example;

/** Returns the formatted variable that a token is, or null. */
export function formattedOf(token: unknown, { locals, fields }: Scope): Formatted | null {
  const path = pathOf(token);
  if (path === null) return null;
  const local = locals.get(path);
  if (local) return local;
  const name = nameOf(token);
  const plain = name && plainValues[name];
  if (plain) return { written: path, name, plain, example: exampleOf(name) };
  return path.endsWith(".size") ? null : formattedField(path, fields);
}

function formattedField(path: string, fields: readonly LetterField[]): Formatted | null {
  const found = fieldOf(path, fields);
  if (!found || found.isPlain) return null;
  const { field } = found;
  const plain = plainOf(field);
  if (!plain) return null;
  const [variable] = fieldVariables([{ ...field, label: field.key, options: [] }]);
  const isYesOrNo = field.type === "boolean";
  return { written: path, name: path, plain, example: variable?.example, isYesOrNo };
}

/** Returns whether a token is a variable that has a plain value for another one. */
export function isPlain(token: unknown, { fields }: Scope): boolean {
  const path = pathOf(token);
  if (path === null) return false;
  const found = fieldOf(path, fields);
  if (found) return found.isPlain && plainOf(found.field) !== undefined;
  return Object.values(plainValues).includes(nameOf(token) ?? "");
}

/** Returns the formatted variable that a token is the plain value of, as a filter formats it. */
export function formattedAs(filter: string, token: unknown): Formatted | null {
  const [name, plain] =
    Object.entries(plainValues).find(([, each]) => each === nameOf(token)) ?? [];
  if (!name || !plain) return null;
  return { written: `${pathOf(token)} | ${filter}`, name, plain, example: exampleOf(name) };
}
