import { placeAt } from "./html-pieces";
import type { TemplateProblem } from "./schema";

/** What must stay as it is, and each variable or tag. */
const liquid =
  /\{%-?\s*(raw|comment)\b(?:(?!\{%-?\s*\1)[\s\S])*?\{%-?\s*end\1\s*-?%\}|\{\{(?:(?!\{\{|\}\})[\s\S])*\}\}|\{%(?:(?!\{%|%\})[\s\S])*%\}/g;

const quoted = /"[^"]*"|'[^']*'/g;
const quotedNumber = /^.\s{0,9}[\d.,'’]{0,30}\d\s{0,9}.$/;

const conditions = new Set(["if", "elsif", "unless"]);

/** Operators of other languages, by the one that means the same. */
const operators: [written: RegExp, meant: string][] = [
  [/<>/, "!="],
  [/=</, "<="],
  [/=>/, ">="],
  [/={3}/, "=="],
  [/!==/, "!="],
  [/&&/, "and"],
  [/\|\|/, "or"],
  [/!(?!=)(?=\s*[A-Za-z])/, "not"],
];
const assigning = /(?<![=!<>])=(?![=<>])/;

/** Signs of calculations, by the filter that does the same. */
const calculations: [written: RegExp, filter: string][] = [
  [/(?<=[\w\])]\s*)\+(?=\s*[\w(])/, "plus"],
  [/(?<=[\w\])]\s*)\*(?=\s*[\w(])/, "times"],
  [/(?<=[\w\])]\s*)\/(?=\s*[\w(])/, "divided_by"],
  [/(?<=[\w\])]\s+)[-\u2212](?=\s+[\w(])/, "minus"],
];

const grouped = /(?<![\w.,])[1-9]\d{0,2}([.,'’ ])\d{3}(?:\1\d{3})*(?![\d.,'’]*\d|\w)/g;
const scaling = new Set(["times", "divided_by"]);
const adding = new Set(["plus", "minus", "modulo", "at_least", "at_most"]);

/** Returns whether a number with a separator before three digits can only mean thousands. */
function meansThousands(sign: string, number: string, before: string, code: string): boolean {
  const isWhole = sign !== "." || /\.000$/.test(number);
  const filter = /\|\s*(\w+)\s*:\s*$/.exec(before)?.[1];
  if (filter) return adding.has(filter) || (scaling.has(filter) && isWhole);
  if (before.includes("|")) return false;
  if (/^\s*assign\s+[\w.-]+\s*=\s*$/.test(before)) return isWhole;
  const isCondition = conditions.has(/^\s*(\w+)/.exec(code)?.[1] ?? "");
  return isCondition && (isWhole || /salary/i.test(code));
}

function thousandsFault(code: string): string | null {
  for (const { 0: number, 1: sign = "", index } of code.matchAll(grouped)) {
    if (!meansThousands(sign, number, code.slice(0, index), code)) continue;
    const read = sign === "." ? Number(number) : number.split(sign)[0];
    return `“${number}” is read as ${read}: write ${number.replaceAll(sign, "")}`;
  }
  return null;
}

/** Returns what is wrong with the code of a variable or of one tag, or null. */
function faultOf(inside: string, shown: string): string | null {
  if (/^\s*#/.test(inside)) return null;
  // One space each, since looking back over many would take a pattern minutes.
  const code = inside
    .replace(quoted, (text) => (quotedNumber.test(text) ? ` ${text.slice(1, -1)} ` : " "))
    .replace(/\s+/g, " ");
  if (/["']/.test(code.replace(grouped, ""))) return `“${shown}” lacks a closing quotation mark`;
  const name = /^\s*(\w+)/.exec(code)?.[1] ?? "";
  for (const [written, meant] of conditions.has(name) ? operators : []) {
    const found = written.exec(code)?.[0];
    if (found) return `“${found}” isn't an operator of templates: write “${meant}”`;
  }
  if (conditions.has(name) && assigning.test(code)) {
    return `“=” sets a value, so it can't compare: write “==”`;
  }
  for (const [written, filter] of calculations) {
    const found = written.exec(code)?.[0];
    if (found) return `“${found}” can't calculate in a template: use the filter “| ${filter}: …”`;
  }
  return thousandsFault(code);
}

const mostProblems = 20;
const shownLength = 60;

function shorten(token: string): string {
  const line = token.replace(/\s+/g, " ");
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
}

/**
 * Returns what the template engine would pass over or misread in variables and tags: quotation
 * marks that aren't closed, operators of other languages, and `50,000`, which it reads as 50.
 */
export function findCodeFaults(body: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const { 0: token, 1: kept, index } of body.matchAll(liquid)) {
    if (kept) continue;
    const inside = token.slice(2, -2).replace(/^-|-$/g, "");
    const lines = /^\s*liquid\s/.test(inside) ? inside.split("\n") : [inside];
    const fault =
      inside.trim() === "" && token.startsWith("{{")
        ? `“${token}” is empty: write the name of a variable`
        : lines.map((line) => faultOf(line, shorten(token))).find(Boolean);
    if (fault) problems.push({ message: fault, ...placeAt(body, index) });
    if (problems.length === mostProblems) break;
  }
  return problems;
}
