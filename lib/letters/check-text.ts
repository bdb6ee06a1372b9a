import { escapeHtml } from "./escape-html";
import { findPlaceholders, variableFor } from "./find-placeholders";
import { placeAt, readHtml } from "./html-pieces";
import type { LetterProblem } from "./schema";

/** Stands for each character of a variable or tag while a template's text is read. */
const mask = "\uE000";

const liquid =
  /\{%-?\s*(raw|comment)\b(?:(?!\{%-?\s*\1)[\s\S])*?\{%-?\s*end\1\s*-?%\}|\{\{(?:(?!\{\{|\}\})[\s\S])*\}\}|\{%(?:(?!\{%|%\})[\s\S])*%\}/g;

/** Returns a template whose variables and tags are masked, of the same length and lines. */
export const maskLiquid = (body: string): string =>
  body.replace(liquid, (token) => token.replace(/[^\n]/g, mask));

const mostProblems = 50;

const htmlNames = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote
  body br button canvas caption center cite code col colgroup comment data datalist dd del details dfn
  dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3
  h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link listing main map mark
  marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p
  param picture plaintext pre progress q rp rt ruby s samp script search section select shape slot
  small source span strike strong style sub summary sup svg table tbody td template textarea tfoot
  th thead time title tr track tt u ul var video wbr xml xmp`.split(/\s+/),
);

/** Returns what an author writes for a variable: its value, or Liquid; null if it isn't known. */
export type WrittenFor = (variable: string) => string | null;

/** Returns the placeholders of other systems in a template or letter, with masked variables. */
export function checkText(masked: string, writtenFor: WrittenFor): LetterProblem[] {
  const { blocks, elements } = readHtml(masked);
  const problems = blocks
    .flatMap(({ text, offsets }) =>
      findPlaceholders(text).map((found) => ({ ...found, at: offsets[found.index] ?? 0 })),
    )
    .slice(0, mostProblems)
    .map(({ text, variable, isCertain, at }) => {
      const written = variable && writtenFor(variable);
      return {
        ...placeholder(text, written, isCertain, placeAt(masked, at)),
        ...(written && { fix: { text, replacement: escapeHtml(written) } }),
      };
    });
  for (const { name, attributes, index } of elements) {
    if (problems.length > mostProblems) break;
    if (htmlNames.has(name) || /[:-]/.test(name) || parentIsForeign(name)) continue;
    const words = [name, ...Object.keys(attributes)].join(" ");
    const variable = variableFor(words);
    const written = variable && writtenFor(variable);
    const place = placeAt(masked, index);
    problems.push(placeholder(`<${words}>`, written, variable !== null, place));
  }
  return problems;
}

/** Elements inside an `svg` or `math` island have names of their own. */
const parentIsForeign = (name: string) =>
  /^(?:path|g|rect|circle|line|polygon|polyline|ellipse|defs|use|text|tspan|m[a-z]+)$/.test(name);

function placeholder(
  text: string,
  written: string | null,
  isCertain: boolean,
  place: { line: number; column: number },
): LetterProblem {
  const advice = written ? `Use ${written}` : "Fill it in or remove it";
  return {
    code: "foreign_placeholder",
    level: isCertain ? "error" : "warning",
    message: `“${text}” looks like a placeholder that nobody fills in. ${advice}`,
    name: text,
    place,
  };
}
