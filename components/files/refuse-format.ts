import { unzipSync } from "fflate";

const saveAs =
  "Save it as CSV UTF-8 or as an Excel workbook (.xlsx), then choose that file instead.";

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** Returns the names of the files in an archive; none if it is damaged. */
function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return [];
  }
}

/** Kinds of files that are ZIP archives, by what they contain. */
const archives: [file: RegExp, what: string][] = [
  [/^xl\/workbook\.bin$/, "is a binary Excel workbook (.xlsb)"],
  [/^word\//, "is a Word document"],
  [/^ppt\//, "is a PowerPoint presentation"],
  [/\.iwa$|^Index\.zip$/, "is a Numbers document"],
  [/^META-INF\/manifest\.xml$/, "is an OpenDocument file, such as a LibreOffice spreadsheet"],
];

const starts: [start: readonly number[], what: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], "is an old Excel workbook (.xls) or is protected by a password"],
  [[0x25, 0x50, 0x44, 0x46], "is a PDF"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "is a rich text document (.rtf)"],
  [[0x1f, 0x8b], "is a compressed file"],
  [[0x37, 0x7a, 0xbc, 0xaf], "is a compressed file"],
  [[0x52, 0x61, 0x72, 0x21], "is a compressed file"],
  [[0x89, 0x50, 0x4e, 0x47], "is an image"],
  [[0xff, 0xd8, 0xff], "is an image"],
];

const markup: [start: RegExp, what: string][] = [
  [/^\s*(<!doctype html|<html|<table|<meta)/i, "is a web page, even if it's named .xls"],
  [/^\s*<\?xml/i, "is an XML file"],
  [/^\s*[[{]\s*["[{]/, "is a JSON file"],
];

/** Returns what bytes are instead of a table that can be read, and what to do; null if they are one. */
function whatElse(bytes: Uint8Array): string | null {
  const found = starts.find(([start]) => startsWith(bytes, start));
  if (found) return found[1];
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 500));
  const text = markup.find(([start]) => start.test(beginning.replace(/^ï»¿/, "")));
  if (text) return text[1];
  if (!isZip(bytes)) return null;
  const names = namesIn(bytes);
  const archive = archives.find(([file]) => names.some((name) => file.test(name)));
  if (archive) return archive[1];
  return names.includes("xl/workbook.xml") ? null : "is a ZIP archive or a damaged workbook";
}

/** Returns whether bytes are an Excel workbook that can be read. */
export const isWorkbook = (bytes: Uint8Array): boolean => isZip(bytes);

/** Returns why a file of this kind can't be imported, or null. */
export function formatRefusal(name: string, bytes: Uint8Array): string | null {
  const what = whatElse(bytes);
  return what && `${name} ${what}, which can't be imported. ${saveAs}`;
}
