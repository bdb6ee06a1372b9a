import { readString, written } from "./read-pdf";

const active = new Set([
  ...["JS", "JavaScript", "Launch", "OpenAction", "AA", "SubmitForm", "ImportData", "GoToR"],
  ...["GoToE", "EmbeddedFile", "EmbeddedFiles", "EF", "RichMedia", "Movie", "Sound", "Rendition"],
  ...["XFA", "AcroForm", "Widget", "FileAttachment", "F", "ObjStm", "Encrypt"],
]);

/** An address, a name, a string, or a stream, whose bytes say nothing. */
const token = new RegExp(
  String.raw`stream\n[\s\S]*?\nendstream|/URI\s*${written}|/([A-Za-z]+)|${written}`,
  "g",
);

/** The flags of a link, which have the name of a file. */
const flags = /\/F \d+\n/g;

export interface PdfDangers {
  /** Names of actions, files and objects that can't be read here. */
  active: string[];
  /** Addresses of links. */
  links: string[];
}

/** Returns what a PDF by Typst could do besides being read, outside its texts and streams. */
export function pdfDangersOf(bytes: Buffer): PdfDangers {
  const found: PdfDangers = { active: [], links: [] };
  for (const [, uri, name = ""] of bytes.toString("latin1").replace(flags, "").matchAll(token)) {
    if (uri) found.links.push(readString(uri));
    if (active.has(name)) found.active.push(name);
  }
  return found;
}
