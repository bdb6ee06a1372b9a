import { type Liquid, LiquidError, type Template } from "liquidjs";
import { LetterTemplateError } from "./errors";
import { byteLength, maxTemplateBytes } from "./limits";
import type { TemplateProblem } from "./schema";

const wordings: [RegExp, (...groups: string[]) => string][] = [
  [/^tag \{%-?\s*(\w+).* not closed/s, (tag) => `“${tag}” is not closed: add {% end${tag} %}`],
  [/^raw .* not closed/s, () => "“raw” is not closed: add {% endraw %}"],
  [/^tag "(end\w+|else|elsif|when)" not found/, (tag) => `“${tag}” has no tag that it belongs to`],
  [/^tag "(.+)" not found/s, (tag) => `There is no tag “${tag}” in letters`],
  [/^undefined filter: (.*)/s, (filter) => `There is no filter “${filter}”`],
  [/^invalid value expression: (.*)/s, (value) => `A value is expected instead of ${value}`],
  [/^output .* not closed/s, () => "A variable is not closed: add }}"],
  [/^tag .* not closed/s, () => "A tag is not closed: add %}"],
  [/limit exceeded/, () => "The template takes too long or makes too much"],
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

/** Says in words for the author what an error of the engine means, and where it is. */
export function problemOf(error: unknown): TemplateProblem {
  if (!LiquidError.is(error)) return { message: "The template cannot be read", line: 1, column: 1 };
  const [line = 1, column = 1] = error.token.getPosition();
  return {
    message: wordingOf(error.originalError?.message ?? error.message),
    line,
    column,
  };
}

/** Parses a template body; throws a LetterTemplateError where it cannot be, or is too large. */
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
