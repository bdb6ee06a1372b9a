import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { maxUnpackedBytes } from "@/lib/format/files";
import { plainNumber } from "@/lib/format/numbers";
import { FileRefusal } from "./file-refusal";
import { prepareSheet, readZeroMasks } from "./prepare-sheet";

export interface Sheet {
  name: string;
  isHidden: boolean;
  lines: string[][];
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const exactDigits = 15;

/** Returns a number as a spreadsheet shows it: without an exponent or the noise of its last digits. */
function numberText(raw: string): string {
  if (/^-?\d+(\.\d{1,10})?$/.test(raw)) return raw;
  const value = Number(raw);
  return Number.isFinite(value) ? plainNumber(Number(value.toPrecision(exactDigits))) : raw;
}

function dateText(date: Date): string {
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

const tooLarge = () =>
  new FileRefusal("This workbook is too large when unpacked. Save the sheet as CSV UTF-8 instead");

/** Returns the names of the sheets that are hidden, as XML. */
const hiddenIn = (workbook: string): ReadonlySet<string> =>
  new Set(
    [...workbook.matchAll(/<sheet\b[^<>]*>/g)]
      .filter(([tag]) => /\bstate="(?:hidden|veryHidden)"/.test(tag))
      .map(([tag]) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? ""),
  );

/**
 * Unpacks the parts of a workbook that are read, within the limit, and packs them again without
 * compression: a small file can't fill the memory, and no worker is needed to unpack it.
 */
function unpacked(bytes: Uint8Array): { workbook: ArrayBuffer; hidden: ReadonlySet<string> } {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.(xml|rels)$/.test(name)) return false;
      total += originalSize;
      if (total > maxUnpackedBytes) throw tooLarge();
      return true;
    },
  });
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const masks = readZeroMasks(text("xl/styles.xml"));
  const given = Object.entries(parts).map(([name, part]) => [
    name,
    name.startsWith("xl/worksheets/") ? strToU8(prepareSheet(strFromU8(part), masks)) : part,
  ]);
  const packed = zipSync(Object.fromEntries(given), { level: 0 });
  const workbook = packed.buffer.slice(
    packed.byteOffset,
    packed.byteOffset + packed.byteLength,
  ) as ArrayBuffer;
  return { workbook, hidden: hiddenIn(text("xl/workbook.xml")) };
}

/** Reads the sheets of an Excel workbook (.xlsx) as text; days and instants as ISO 8601. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const { default: readSheets } = await import("read-excel-file/universal");
  try {
    const { workbook, hidden } = unpacked(bytes);
    const sheets = await readSheets(workbook, { parseNumber: numberText });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      isHidden: hidden.has(escapeXml(sheet)),
      lines: data.map((cells) => cells.map(textOf)),
    }));
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal(
      "This workbook couldn't be read. It may be damaged or protected by a password. Save the sheet as CSV UTF-8 instead",
    );
  }
}
