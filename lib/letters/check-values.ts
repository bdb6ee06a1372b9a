import {
  AssignTag,
  CaptureTag,
  CaseTag,
  EchoTag,
  IfTag,
  Output,
  type RangeToken,
  type Template,
  type Token,
  TypeGuards,
  toValueSync,
  UnlessTag,
  Value,
} from "liquidjs";
import { payFrequencies } from "@/db/enums";
import { comparisonFault, filterFault } from "./check-plain-values";
import type { LetterField } from "./fields";
import { type Formatted, formattedAs, formattedOf, isPlain, type Scope } from "./formatted-values";
import { renameIn } from "./problem-fixes";
import type { LetterProblem } from "./schema";

const calculating = new Set([
  ...["abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus"],
  ...["round", "times", "money", "money_decimals", "money_rounded", "sum"],
]);
const dating = new Set([
  ...[
    "date",
    "date_short",
    "date_weekday",
    "date_to_xmlschema",
    "date_to_rfc822",
    "date_to_string",
    "date_to_long_string",
  ],
]);
const ordering = new Set(["<", ">", "<=", ">="]);
const equality = new Set(["==", "!="]);

type Argument = Value["filters"][number]["args"][number];

function problemOf(used: Formatted, action: string, token: Token): LetterProblem {
  const { written, plain, example } = used;
  const fix = renameIn(token.getText(), written, plain);
  return {
    code: "formatted_value",
    level: "error",
    message: `“${written}” is text such as “${example}”, so “${action}” can't use it. Use “${plain}”`,
    name: written,
    place: { line: token.getPosition()[0] ?? 1, column: 1 },
    ...(fix && { fix }),
  };
}

const plainProblem = (message: string, line: number): LetterProblem => ({
  code: "formatted_value",
  level: "error",
  message,
  place: { line, column: 1 },
});

const codes = new Set<string>(payFrequencies);

/** Returns whether a value can't equal the text that a formatted variable is. */
function isPlainValue(token: unknown, { name }: Formatted, scope: Scope): boolean {
  if (TypeGuards.isNumberToken(token)) return true;
  if (TypeGuards.isPropertyAccessToken(token)) return isPlain(token, scope);
  if (!TypeGuards.isQuotedToken(token)) return false;
  const text = token.getText().slice(1, -1);
  if (name === "pay_frequency") return codes.has(text.toLowerCase());
  if (name === "candidate_country") return /^[A-Za-z]{2}$/.test(text);
  return /^(?:\d{4}-\d{2}-\d{2}|[\d.]+)$/.test(text);
}

/** A formatted variable with what can't use it, or a sentence about a plain value. */
type Found = [Formatted, string] | string;

/** Follows a condition in postfix order and reports comparisons that can't mean what they say. */
function* checkComparisons(value: Value, scope: Scope): Generator<Found> {
  const stack: unknown[] = [];
  for (const token of value.initial.postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      stack.push(token);
      continue;
    }
    const operator = token.getText();
    const right = stack.pop();
    const left = operator === "not" ? undefined : stack.pop();
    for (const [side, other] of [
      [left, right],
      [right, left],
    ]) {
      const formatted = formattedOf(side, scope);
      if (!formatted) continue;
      const isWrong =
        ordering.has(operator) || (equality.has(operator) && isPlainValue(other, formatted, scope));
      if (isWrong) yield [formatted, operator];
    }
    const fault = comparisonFault(operator, left, right);
    if (fault) yield fault;
    stack.push(token);
  }
}

/** Reports yes and no in words among what a condition asks: both are true. */
const checkTruth = (value: Value, scope: Scope): Found[] =>
  value.initial.postfix.flatMap((token) => {
    const formatted = formattedOf(token, scope);
    return formatted?.isYesOrNo ? [[formatted, "if"] as const satisfies Found] : [];
  });

const formatting = new Set([
  ...["money", "money_decimals", "money_rounded", "date", "date_short", "date_weekday"],
]);

/** Returns the text for people that a filter makes of a plain value, if it is one. */
function formattedBy(filter: string, argument: unknown, held: unknown): Formatted | null {
  const formatted = formattedAs(filter, held);
  if (!formatted) return null;
  const isSorted = TypeGuards.isQuotedToken(argument) && !/%[ABab]|.%[Yy]/.test(argument.content);
  return filter === "date" && isSorted ? null : formatted;
}

const tokenOf = (argument: Argument): unknown => (Array.isArray(argument) ? argument[1] : argument);

/** Follows a value through its filters; returns the formatted variable that it still holds. */
function* checkFilters(value: Value, scope: Scope): Generator<Found, Formatted | null> {
  const { postfix } = value.initial;
  const first = postfix.length === 1 ? postfix[0] : null;
  let held = formattedOf(first, scope);
  for (const { name, args } of value.filters) {
    const given = args.map((argument) => formattedOf(tokenOf(argument), scope)).find(Boolean);
    const used = held ?? given;
    if (used && (calculating.has(name) || dating.has(name))) yield [used, name];
    const argument = args[0] === undefined ? null : tokenOf(args[0]);
    const fault = filterFault(name, argument, first);
    if (fault) yield fault;
    if (formatting.has(name)) held = formattedBy(name, argument, first);
    else if (name === "size" || calculating.has(name) || dating.has(name)) held = null;
    else held ??= given ?? null;
  }
  return held;
}

/**
 * Reports where a template calculates with, compares or dates a variable that is text for people,
 * and comparisons of plain values that always have the same result. Follows what is assigned and
 * captured.
 */
export function checkValues(
  templates: Template[],
  fields: readonly LetterField[] = [],
): LetterProblem[] {
  const problems: LetterProblem[] = [];
  const locals: Scope["locals"] = new Map();
  const scope: Scope = { locals, fields };
  const visit = (template: Template, captured: string | null) => {
    const [line = 1] = template.token.getPosition();
    const report = (found: Found) =>
      problems.push(
        typeof found === "string" ? plainProblem(found, line) : problemOf(...found, template.token),
      );
    const values = [...(template.arguments?.() ?? [])];
    for (const value of values) {
      if (TypeGuards.isRangeToken(value)) checkRange(value, scope).forEach(report);
      if (!(value instanceof Value)) continue;
      for (const found of checkComparisons(value, scope)) report(found);
      if (template instanceof IfTag || template instanceof UnlessTag) {
        for (const found of checkTruth(value, scope)) report(found);
      }
      const held = drain(checkFilters(value, scope), report);
      const local = template instanceof AssignTag ? [...template.localScope()][0] : null;
      if (local && held) locals.set(local.content, held);
      const isPrinted = template instanceof Output || template instanceof EchoTag;
      if (captured && held && isPrinted) locals.set(captured, held);
    }
    if (template instanceof CaseTag) for (const found of checkCase(values, scope)) report(found);
    const name = template instanceof CaptureTag ? template.variable : captured;
    for (const child of toValueSync(template.children?.(false, true) ?? [])) visit(child, name);
  };
  for (const template of templates) visit(template, null);
  return problems;
}

/** Reports formatted variables that a loop counts from or to. */
const checkRange = ({ lhs, rhs }: RangeToken, scope: Scope): Found[] =>
  [lhs, rhs].flatMap((side) => {
    const formatted = formattedOf(side, scope);
    return formatted ? [[formatted, ".."] as const satisfies Found] : [];
  });

function* checkCase(values: unknown[], scope: Scope): Generator<Found> {
  const [subject, ...options] = values;
  if (!(subject instanceof Value)) return;
  for (const option of options) {
    const fault = comparisonFault("==", subject.initial.postfix[0], option);
    if (fault) yield fault;
  }
  const formatted = formattedOf(subject.initial.postfix[0], scope);
  if (!formatted) return;
  for (const option of options)
    if (isPlainValue(option, formatted, scope)) yield [formatted, "case"];
}

function drain<Item, Result>(items: Generator<Item, Result>, take: (item: Item) => void): Result {
  for (;;) {
    const next = items.next();
    if (next.done) return next.value;
    take(next.value);
  }
}
