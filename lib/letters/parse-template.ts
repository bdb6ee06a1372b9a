import { type Liquid, LiquidError, type Template } from "liquidjs";
import { LetterTemplateError } from "./errors";
import { byteLength, maxTemplateBytes } from "./limits";
import type { TemplateProblem } from "./schema";

const wordings: [RegExp, (...groups: string[]) => string][] = [
  [/^tag \{%-?\s*(\w+).* not closed/s, (tag) => `“${tag}” is not closed: add {% end${tag} %}`],
  [/^raw .* not closed/s, () => "“raw” is not closed: add {% endraw %}"],
  [/^tag "(end\w+)" not found/, (tag) => `“${tag}” doesn’t close an open tag`],
  [/^tag "(else|elsif|when)" not found/, (tag) => `“${tag}” doesn’t belong to an open tag`],
  [/^tag "(.+)" not found/s, (tag) => `Unknown tag “${tag}”`],
  [/^undefined filter: (.*)/s, (filter) => `Unknown filter “${filter}”`],
  [/^invalid value expression: (.*)/s, (value) => `Expected a value, found ${value}`],
  [/^output .* not closed/s, () => "A variable is not closed: add }}"],
  [/^tag .* not closed/s, () => "A tag is not closed: add %}"],
  [/limit exceeded/, () => "The template takes too long to render or produces too much text"],
  [/call stack/, () => "The template is nested too deeply"],
];

function wordingOf(message: string): string {
  const plain = message.replace(/, (?:file:.*, )?line:\d+, col:\d+\s*$/s, "");
  for (const [pattern, wording] of wordings) {
    const match = plain.match(pattern);
    if (match) return wording(...match.slice(1));
  }
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Returns the author's message for an engine error, and its position. */
export function problemOf(error: unknown): TemplateProblem {
  if (!LiquidError.is(error)) return { message: "The template has an error", line: 1, column: 1 };
  const [line = 1, column = 1] = error.token.getPosition();
  return {
    message: wordingOf(error.originalError?.message ?? error.message),
    line,
    column,
  };
}

/** Parses a template body. Throws a LetterTemplateError if it has errors or is too large. */
export function parseTemplate(engine: Liquid, body: string): Template[] {
  if (byteLength(body) > maxTemplateBytes) {
    const message = `The template is larger than ${maxTemplateBytes / 1000} kB`;
    throw new LetterTemplateError([{ message, line: 1, column: 1 }]);
  }
  try {
    return engine.parse(body);
  } catch (error) {
    throw new LetterTemplateError([problemOf(error)], { cause: error });
  }
}
