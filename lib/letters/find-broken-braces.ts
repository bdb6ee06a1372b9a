import { placeAt } from "./html-pieces";
import type { TemplateProblem } from "./schema";

const kept =
  /\{%-?\s*(raw|comment)\b(?:(?!\{%-?\s*\1)[\s\S])*?\{%-?\s*end\1\s*-?%\}|<!--(?:(?!<!--)[\s\S])*?-->|<(style|script)\b(?:(?!<\2)[\s\S])*?<\/\2>/gi;

/** Where a variable or tag ends at the latest, if its closing braces are missing. */
const end = String.raw`(?=\{\{|\{%|</?(?:p|div|h\d|li|ul|ol|t[dhr]|table|br|hr)\b|$)`;
const inner = String.raw`((?:(?!\{\{|\{%|\}\}|%\}|</?(?:p|div|h\d|li|ul|ol|t[dhr]|table|br|hr)\b)[\s\S])*?)`;

const variable = (text: string) => `{{ ${text.replace(/^[\s{-]+|[\s}-]+$/g, "")} }}`;
const tag = (text: string) => `{% ${text.replace(/^[\s%-]+|[\s%}-]+$/g, "")} %}`;

/** Markup between two braces, which an editor doesn't show there. */
const between = String.raw`(?:\s{0,3}</?[a-z][^<>]{0,200}>){1,5}\s{0,3}`;
const formatted = (_found: string, inside: string) => {
  const meant = variable(inside.replace(/<[^<>]*>/g, ""));
  return `“${meant}” has formatting between its braces: delete it and type ${meant} again`;
};

type Rule = [pattern: RegExp, message: (found: string, inside: string) => string];

const rules: Rule[] = [
  [new RegExp(String.raw`\{${between}\{([^{}]{1,200})\}(?:[^{}]{0,50}\})?`, "gi"), formatted],
  [new RegExp(String.raw`\{\{([^{}]{1,200})\}${between}\}`, "gi"), formatted],
  [
    /\{\{\{([^{}\n]{0,200})\}\}\}/g,
    (found, inside) => `“${found}” has three braces: write ${variable(inside)}`,
  ],
  [
    /\{\s{1,9}\{([^{}\n]{1,200})\}\s{0,9}\}|\{\s{0,9}\{([^{}\n]{1,200})\}\s{1,9}\}/g,
    (found, inside) => `“${found}” has spaces between its braces: write ${variable(inside)}`,
  ],
  [
    /(?<!\{)\{\s{0,9}([A-Za-z][\w.]{0,80}(?:\s{0,9}\|[^{}\n]{0,200})?)\s{0,9}\}\}(?!\})/g,
    (found, inside) => `“${found}” has only one opening brace: write ${variable(inside)}`,
  ],
  [
    new RegExp(String.raw`\{\{(?!\{)${inner}%\}`, "g"),
    (found, inside) =>
      `“${found}” starts like a variable and ends like a tag: write ${variable(inside)}`,
  ],
  [
    new RegExp(String.raw`\{%${inner}\}\}`, "g"),
    (found, inside) =>
      `“${found}” starts like a tag and ends like a variable: write ${tag(inside)}`,
  ],
  [
    /\{\{([^{}\n]{0,200})\}(?!\})/g,
    (found, inside) => `“${found}” has only one closing brace: write ${variable(inside)}`,
  ],
  [
    /\{%([^{}%\n]{0,200})[%}](?!\})/g,
    (found, inside) => `“${found}” isn't closed: write ${tag(inside)}`,
  ],
  [new RegExp(String.raw`\{\{${inner}${end}`, "g"), () => "A variable is not closed: add }}"],
  [new RegExp(String.raw`\{%${inner}${end}`, "g"), () => "A tag is not closed: add %}"],
];

const mostProblems = 20;

const blank = (text: string) => text.replace(/[^\n]/g, " ");

/**
 * Returns the variables and tags whose braces are damaged or missing, in an author's words, in the
 * order of the template.
 */
export function findBrokenBraces(body: string): TemplateProblem[] {
  let rest = body
    .replace(kept, blank)
    .replace(/\{\{(?!\{)(?:(?!\{\{|\{%|%\}|\}\})[\s\S])*\}\}(?!\})/g, (token) =>
      /<\/?(?:p|div|h\d|li|ul|ol|t[dhr]|table|br|hr)\b/.test(token) ? token : blank(token),
    )
    .replace(/\{%(?:(?!\{\{|\{%|%\}|\}\})[\s\S])*%\}/g, (token) => blank(token));
  const found: { message: string; index: number }[] = [];
  for (const [pattern, message] of rules) {
    rest = rest.replace(pattern, (text: string, ...groups) => {
      const index = groups.find((each) => typeof each === "number") as number;
      const inside = groups.slice(0, 2).find((each) => typeof each === "string") ?? "";
      found.push({ message: message(text, inside), index });
      return blank(text);
    });
  }
  return found
    .sort((a, b) => a.index - b.index)
    .slice(0, mostProblems)
    .map(({ message, index }) => ({ message, ...placeAt(body, index) }));
}
