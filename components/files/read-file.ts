import { cellText } from "@/lib/format/csv";
import { maxColumns, maxFileBytes, maxFileRows, maxWorkbookBytes } from "@/lib/format/files";
import { detectEncoding } from "./detect-encoding";
import { decode, type Encoding } from "./encodings";
import { FileRefusal } from "./file-refusal";
import { type FileRecord, readRecords } from "./read-records";
import { readWorkbook, type Sheet } from "./read-workbook";
import { formatRefusal, isWorkbook } from "./refuse-format";
import { undoMisreading } from "./undo-misreading";

/** Rows of a file or of pasted text, and how they were read. */
export interface FileTable {
  records: readonly FileRecord[];
  /** Null for a workbook or pasted text. */
  encoding: Encoding | null;
  /** Whether the encoding was guessed by the letters. */
  guessed: boolean;
  /** Names of a workbook's sheets; empty otherwise. */
  sheets: readonly string[];
  sheet: number;
  /** A cell whose letters were misread before, and its correction; null if there is none. */
  corrected: { from: string; to: string; count: number } | null;
}

export interface ReadOptions {
  /** Null to detect it. */
  encoding?: Encoding | null;
  /** Position of a workbook's sheet; null for the first that has rows. */
  sheet?: number | null;
  /** Language of the account. */
  language: string;
  onProgress?: (share: number) => void;
}

type Read = Pick<FileTable, "records" | "corrected">;

/** Marks of text direction, and what can't be seen at either end of a cell. */
const invisible =
  /[\u202a-\u202e\u2066-\u2069]|^[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/g;

/** Returns the positions of cells that a program would calculate: `=A1`, but not `="00042"`. */
const formulasIn = (cells: readonly string[]): number[] =>
  cells.flatMap((cell, column) =>
    /^\s*=/.test(cell) && cellText(cell).startsWith("=") ? [column] : [],
  );

/** Undoes what spreadsheets did to cells. */
function clean(records: readonly FileRecord[]): Read {
  let corrected: FileTable["corrected"] = null;
  const cleaned = records.map((record) => ({
    ...record,
    cells: record.cells.map((cell) => {
      const text = cellText(cell).replace(invisible, "");
      const meant = undoMisreading(text);
      if (meant !== text) {
        corrected = corrected
          ? { ...corrected, count: corrected.count + 1 }
          : { from: text, to: meant, count: 1 };
      }
      return meant;
    }),
  }));
  return { records: cleaned, corrected };
}

const tooManyRows = () =>
  new FileRefusal(
    `A file can have up to ${maxFileRows.toLocaleString("en")} rows. Split it into smaller files`,
  );

async function readText(text: string, onProgress?: (share: number) => void): Promise<Read> {
  const plain = text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  const { records, tooMany } = await readRecords(plain, onProgress);
  if (tooMany) throw tooManyRows();
  for (const record of records) {
    const formulas = formulasIn(record.cells);
    if (formulas.length > 0) record.formulas = formulas;
  }
  return clean(records);
}

/** Reads pasted text. Throws a `FileRefusal`. */
export async function readPasted(text: string): Promise<FileTable> {
  return { ...(await readText(text)), encoding: null, guessed: false, sheets: [], sheet: 0 };
}

/** Returns the table of one sheet of a workbook. */
function tableOfSheet(sheets: readonly Sheet[], sheet: number): FileTable {
  const lines = sheets[sheet]?.lines ?? [];
  if (lines.length > maxFileRows + 100) throw tooManyRows();
  const records = lines.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== "")
      ? [{ line: index + 1, cells: cells.slice(0, maxColumns), problem: null }]
      : [],
  );
  const names = sheets.map(({ name }) => name);
  return { ...clean(records), encoding: null, guessed: false, sheets: names, sheet };
}

const hasTable = ({ lines }: Sheet): boolean =>
  lines.length > 1 && lines.some((cells) => cells.filter((cell) => cell.trim() !== "").length > 1);

/** Returns the first sheet that is seen and has a table, else the first that has anything. */
function firstTable(sheets: readonly Sheet[]): number {
  const seen = (each: Sheet) => !each.isHidden && each.lines.length > 0;
  const found = [
    sheets.findIndex((each) => seen(each) && hasTable(each)),
    sheets.findIndex(seen),
    sheets.findIndex(({ lines }) => lines.length > 0),
  ];
  return found.find((index) => index >= 0) ?? 0;
}

/** Reads a CSV file, a text file or an Excel workbook (.xlsx). Throws a `FileRefusal`. */
export async function readFile(
  file: File,
  { encoding = null, sheet = null, language, onProgress }: ReadOptions,
): Promise<FileTable> {
  if (file.size > maxFileBytes) {
    throw new FileRefusal(`${file.name} is larger than 50 MB. Split it into smaller files`);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refusal = formatRefusal(file.name, bytes);
  if (refusal) throw new FileRefusal(refusal);
  if (isWorkbook(bytes)) {
    if (bytes.length > maxWorkbookBytes) {
      throw new FileRefusal(
        `${file.name} is larger than 20 MB. Save the sheet as CSV UTF-8 instead`,
      );
    }
    const sheets = await readWorkbook(bytes);
    return tableOfSheet(sheets, sheet ?? firstTable(sheets));
  }
  const found = encoding ? { encoding, guessed: false } : detectEncoding(bytes, language);
  const text = decode(bytes, found.encoding);
  if (text.includes("\0")) {
    throw new FileRefusal(`${file.name} isn't a text file. Choose a CSV file or an Excel workbook`);
  }
  return { ...(await readText(text, onProgress)), ...found, sheets: [], sheet: 0 };
}
