import papa, { type Parser, type ParseStepResult } from "papaparse";
import { maxColumns, maxFileRows } from "@/lib/format/files";

/** A row of a file with its line, 1 for the first, and why it can't be used, or null. */
export interface FileRecord {
  line: number;
  cells: readonly string[];
  problem: string | null;
  /** Positions of the cells with a formula instead of its value. */
  formulas?: readonly number[];
}

export interface Records {
  records: FileRecord[];
  /** Whether the file has more rows than an import may have. */
  tooMany: boolean;
}

const delimiters = [",", ";", "\t", "|"];
/** Characters that are parsed at once, so that a quotation mark can't swallow the whole file. */
const span = 64_000;
const spanAfterBroken = 4000;

/** Rows that a file may have above those of an import: titles and column names. */
const extraRows = 100;

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Returns the delimiter that a first line `sep=;` sets, and where the next line begins. */
function readSeparator(text: string): { delimiter: string | null; start: number } {
  const [line, delimiter] = /^"?sep=(.)"?,*;*\t*\n?/i.exec(text) ?? [];
  return line && delimiter ? { delimiter, start: line.length } : { delimiter: null, start: 0 };
}

function guessDelimiter(text: string): string {
  const { meta } = papa.parse(text.slice(0, 50_000), {
    delimitersToGuess: delimiters,
    skipEmptyLines: "greedy",
    preview: 50,
  });
  return delimiters.includes(meta.delimiter) ? meta.delimiter : ",";
}

function problemOf(cells: readonly string[], line: number): string | null {
  if (cells.some((cell) => cell.includes("\ufffd"))) {
    return `Line ${line} has characters that couldn't be read`;
  }
  if (cells.some((cell) => count(cell, '"') % 2 === 1)) {
    return `Line ${line} has a stray quotation mark`;
  }
  return cells.length > maxColumns ? `Line ${line} has more than ${maxColumns} columns` : null;
}

/** Returns a cell without the quotation marks that come after a space: `a, "b"`. */
const unquoted = (cell: string): string => {
  const [, inside] = /^\s+"((?:[^"]|"")*)"\s*$/.exec(cell) ?? [];
  return inside === undefined ? cell : inside.replaceAll('""', '"');
};

/** Reads one line as it is, after its quotation marks turned out not to be in pairs. */
const plainCells = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));

/** Lets the page draw and answer between two steps of long work. */
export const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Reads the rows of a text whose lines end with `\n`, without empty ones. A line whose quotation
 * marks aren't in pairs becomes one row with a problem, and the next line is read as usual.
 * `onProgress` is called with the share that was read.
 */
export async function readRecords(
  text: string,
  onProgress: (share: number) => void = () => {},
): Promise<Records> {
  const separator = readSeparator(text);
  const delimiter = separator.delimiter ?? guessDelimiter(text);
  const records: FileRecord[] = [];
  let at = separator.start;
  let line = at > 0 ? 2 : 1;
  function add(cells: readonly string[], problem: string | null) {
    if (problem || cells.some((cell) => cell.trim() !== "")) records.push({ line, cells, problem });
  }
  function addBroken() {
    const end = text.indexOf("\n", at);
    const next = end < 0 ? text.length : end;
    add(plainCells(text.slice(at, next), delimiter), `Line ${line} has an unclosed quotation mark`);
    at = next + 1;
    line += 1;
  }
  let wasBroken = false;
  let drawnAt = 0;
  while (at < text.length && records.length <= maxFileRows + extraRows) {
    const start = at;
    const end = text.indexOf("\n", start + (wasBroken ? spanAfterBroken : span)) + 1;
    wasBroken = false;
    papa.parse<string[]>(text.slice(start, end || text.length), {
      delimiter,
      newline: "\n",
      fastMode: false,
      step({ data, errors, meta }: ParseStepResult<string[]>, parser: Parser) {
        if (errors.length > 0) {
          wasBroken = true;
          parser.abort();
          return;
        }
        add(data.map(unquoted), problemOf(data, line));
        line += 1 + data.reduce((sum, cell) => sum + count(cell, "\n"), 0);
        at = start + meta.cursor;
      },
    });
    // A row that is broken only where the span ends is parsed again from its own beginning.
    if (at === start) addBroken();
    onProgress(Math.min(1, at / text.length));
    if (at - drawnAt > 1_000_000) {
      drawnAt = at;
      await breathe();
    }
  }
  return { records, tooMany: records.length > maxFileRows + extraRows };
}
