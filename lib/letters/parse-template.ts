import { type Liquid, LiquidError, type Template } from "liquidjs";
import { isLetterVariable } from "./aliases";
import { LetterTemplateError } from "./errors";
import { findBrokenBraces } from "./find-broken-braces";
import { findCodeFaults } from "./find-code-faults";
import { isLonger, maxTemplateBytes } from "./limits";
import { repairBraces } from "./repair-braces";
import type { TemplateProblem } from "./schema";

type Wording = (groups: string[], written: string) => string;

const wordings: [RegExp, Wording][] = [
  [/^tag \{%-?\s*(\w+).* not closed/s, ([tag]) => `“${tag}” is not closed: add {% end${tag} %}`],
  [/^raw .* not closed/s, () => "“raw” is not closed: add {% endraw %}"],
  [/^tag "(end\w+)" not found/, ([tag]) => `“${tag}” doesn’t close an open tag`],
  [/^tag "(else|elsif|when)" not found/, ([tag]) => `“${tag}” doesn’t belong to an open tag`],
  [/^tag "(.+)" not found/s, ([tag]) => `Unknown tag “${tag}”`],
  [/^undefined filter: (.*)/s, ([filter]) => `Unknown filter “${filter}”`],
  [/^invalid value expression: (.*)/s, ([value]) => noValue(value)],
  [/^output .* not closed/s, () => "A variable is not closed: add }}"],
  [/^tag .* not closed/s, () => "A tag is not closed: add %}"],
  [/^expected "\|" before filter/, (_, written) => severalWords(written)],
  [/^expected filter name/, (_, written) => `“${written}” needs the name of a filter after “|”`],
  [/value expected$/s, (_, written) => `“${written}” lacks a value`],
  [/^expected (?:variable name|"=")/, (_, written) => `“${written}” needs a name, “=” and a value`],
  [/tag name expected/, (_, written) => `“${written}” needs the name of a tag, such as “if”`],
  [/parenthes|range syntax|\[ not closed/, (_, written) => `“${written}” lacks a closing bracket`],
  [
    /after else|duplicated else/,
    () => "“else” must be the last part of a condition, and only once",
  ],
  [/limit exceeded/, () => "The template takes too long to render or produces too much text"],
  [/call stack/, () => "The template is nested too deeply"],
];

const shownLength = 60;

const noValue = (value = "") =>
  value === '""'
    ? "A value is missing: write a variable's name, a number, or a text in quotation marks"
    : `“${value.replace(/^"|"$/g, "")}” isn't a value: write a variable's name, a number, or a text in quotation marks`;

function severalWords(written: string): string {
  const words = written.replace(/^\{\{-?\s*|\s*-?\}\}$/g, "");
  const name = words
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return isLetterVariable(name)
    ? `“${words}” isn't a variable: write {{ ${name} }}`
    : `“${words}” isn't one variable: names have no spaces, and filters follow “|”`;
}

function wordingOf(message: string, written: string): string {
  const plain = message.replace(/, (?:file:.*, )?line:\d+, col:\d+\s*$/s, "");
  const line = written.replace(/\s+/g, " ");
  const shown = line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
  for (const [pattern, wording] of wordings) {
    const match = plain.match(pattern);
    if (match) return wording(match.slice(1), shown);
  }
  return `“${shown}” can't be read. Check its spelling`;
}

/** Returns the author's message for an engine error, and its position. */
export function problemOf(error: unknown): TemplateProblem {
  if (!LiquidError.is(error)) return { message: "The template has an error", line: 1, column: 1 };
  const [line = 1, column = 1] = error.token.getPosition();
  return {
    message: wordingOf(error.originalError?.message ?? error.message, writtenAt(error)),
    line,
    column,
  };
}

/** Returns the variable or tag that an error is in, as written. */
function writtenAt({ token }: LiquidError): string {
  const { input, begin, end } = token;
  const start = Math.max(input.lastIndexOf("{{", begin), input.lastIndexOf("{%", begin));
  const closed = /[%}]\}/.exec(input.slice(begin));
  return input.slice(start < 0 ? begin : start, closed ? begin + closed.index + 2 : end);
}

/** Parses a template body. Throws a LetterTemplateError if it has errors or is too large. */
export function parseTemplate(engine: Liquid, body: string): Template[] {
  if (isLonger(body, maxTemplateBytes)) {
    const message = `The template is larger than ${maxTemplateBytes / 1000} kB`;
    throw new LetterTemplateError([{ message, line: 1, column: 1 }]);
  }
  const repaired = repairBraces(body);
  const broken = findBrokenBraces(repaired);
  const faults = broken.length > 0 ? broken : findCodeFaults(repaired);
  if (faults.length > 0) throw new LetterTemplateError(faults);
  try {
    return engine.parse(repaired);
  } catch (error) {
    throw new LetterTemplateError([problemOf(error)], { cause: error });
  }
}
