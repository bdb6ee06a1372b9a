const block =
  /<(?:p|div|h[1-6]|br|hr|ul|ol|li|dl|dt|dd|table|caption|t[rdh]|tbody|thead|blockquote|pre|section|article|main|header|footer|address|figure|center|body)\b/i;

const bullet = /^[ \t]*(?:[•·▪◦‣∙●○–*-]|o(?=\t))[ \t]+/;
const numbered = /^[ \t]*\d{1,2}[.)][ \t]+/;

/** A dash or a number begins a list only if the next line has one too: `12. April 2027` is a date. */
const unsure = /^[ \t]*(?:[–*-]|\d{1,2}[.)])[ \t]/;

type Group = { list: "ul" | "ol" | null; lines: string[] };

const kindOf = (line: string | undefined) =>
  line === undefined ? null : bullet.test(line) ? "ul" : numbered.test(line) ? "ol" : null;

function listOf(lines: readonly string[], index: number): Group["list"] {
  const line = lines[index] ?? "";
  const kind = kindOf(line);
  const isSure =
    !unsure.test(line) || [index - 1, index + 1].some((at) => kindOf(lines[at]) === kind);
  return isSure ? kind : null;
}

/** Returns lines that follow each other, apart where a list begins or ends. */
function groupsOf(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (const [index, line] of lines.entries()) {
    const list = listOf(lines, index);
    const last = groups.at(-1);
    const goesOn = last && (last.list === list || (last.list && list === null && /^\s/.test(line)));
    if (!goesOn) groups.push({ list, lines: [line] });
    else if (list === null && last.list) last.lines.push(`${last.lines.pop()} ${line.trim()}`);
    else last.lines.push(line);
  }
  return groups;
}

const item = (line: string) => `<li>${line.replace(bullet, "").replace(numbered, "").trim()}</li>`;

function firstNumber(line: string): string {
  const number = /^[ \t]*(\d{1,2})[.)]/.exec(line)?.[1];
  return number && number !== "1" ? ` start="${number}"` : "";
}

/** Returns whether a text has no markup that makes paragraphs, lists, tables or lines. */
export const isTyped = (text: string): boolean => !block.test(text);

/** Turns lines into HTML: blank lines end paragraphs, and lines with bullets become lists. */
export function linesToHtml(text: string): string {
  const paragraphs = text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .split(/\n(?:[ \t\u00a0]*\n)+/)
    .map((paragraph) => paragraph.split("\n").filter((line) => line.trim() !== ""));
  return paragraphs
    .flatMap(groupsOf)
    .map(({ list, lines }) => {
      if (list === "ul") return `<ul>\n${lines.map(item).join("\n")}\n</ul>`;
      if (list === "ol") {
        return `<ol${firstNumber(lines[0] ?? "")}>\n${lines.map(item).join("\n")}\n</ol>`;
      }
      return `<p>${lines.map((line) => line.trim()).join("<br>\n")}</p>`;
    })
    .join("\n");
}

/**
 * Returns a text of several lines without block markup as the paragraphs and lists that were
 * typed; anything else unchanged.
 */
export const typedToHtml = (text: string): string =>
  isTyped(text) && text.trim().includes("\n") ? linesToHtml(text.trim()) : text;
