import { inflateSync } from "node:zlib";

export interface ReadPdf {
  pages: string[];
  /** Names of the structure's elements, in order: `H1`, `P`, `Table`. */
  tags: string[];
  fonts: string[];
  title: string;
  language: string;
  /** Descriptions of images. */
  descriptions: string[];
}

/** Reads what tests ask of a PDF by Typst: its objects are in the clear, their streams deflated. */
export function readPdf(bytes: Buffer): ReadPdf {
  const text = bytes.toString("latin1");
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = "", body = ""]) => [
      id,
      body,
    ]),
  );
  const all = [...objects.values()];
  const streamOf = (id: string | undefined) => {
    const body = objects.get(id ?? "") ?? "";
    const [, data = ""] = /stream\n(.*)\nendstream/s.exec(body) ?? [];
    if (!body.includes("/FlateDecode")) return data;
    return inflateSync(Buffer.from(data, "latin1")).toString("latin1");
  };
  const fontTables = new Map<string, Map<number, string>>();
  const tableOf = (id: string) => {
    const known = fontTables.get(id);
    if (known) return known;
    const [, unicode] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "") ?? [];
    const table = readCmap(streamOf(unicode));
    fontTables.set(id, table);
    return table;
  };
  const kids = all.find((body) => /\/Type \/Pages/.test(body)) ?? "";
  const [, list = ""] = /\/Kids \[(.*?)\]/s.exec(kids) ?? [];
  const pages = [...list.matchAll(/(\d+) 0 R/g)].map(([, id = ""]) => {
    const page = objects.get(id) ?? "";
    const fonts = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", font = ""]) => [
        name,
        tableOf(font),
      ]),
    );
    return readContent(streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1]), fonts);
  });
  const strings = (pattern: RegExp, bodies = all) =>
    bodies.flatMap((body) => [...body.matchAll(pattern)].map(([, each = ""]) => readString(each)));
  const about = all.filter((body) => /\/Creator /.test(body));
  const catalog = all.filter((body) => /\/Type \/Catalog/.test(body));
  return {
    pages,
    tags: all.flatMap((body) => /\/Type \/StructElem\b[\s\S]*?\/S \/(\w+)/.exec(body)?.[1] ?? []),
    fonts: [...new Set(strings(/\/BaseFont \/\w+\+([\w-]+)/g))].sort(),
    title: strings(new RegExp(`/Title ${written}`, "g"), about)[0] ?? "",
    language: strings(/\/Lang (\([^)]*\))/g, catalog)[0] ?? "",
    descriptions: strings(new RegExp(`/Alt ${written}`, "g")),
  };
}

const utf16 = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** Returns what a font's codes mean. */
function readCmap(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, block = ""] of cmap.matchAll(/beginbfchar\n(.*?)\nendbfchar/gs)) {
    for (const [, code = "", value = ""] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
      table.set(Number.parseInt(code, 16), utf16(value));
    }
  }
  for (const [, block = ""] of cmap.matchAll(/beginbfrange\n(.*?)\nendbfrange/gs)) {
    for (const [, from = "", to = "", value = ""] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        const shifted = Number.parseInt(value, 16) + code - first;
        table.set(code, utf16(shifted.toString(16).padStart(value.length, "0")));
      }
    }
  }
  return table;
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

const unescaped = (text: string) =>
  text.replace(/\\(\d{1,3}|[\s\S])/g, (_, code: string) =>
    /\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );

const nested = (inner: string) => String.raw`\((?:[^\\()]|\\[\s\S]|${inner})*\)`;

/** A string as it is written: in parentheses, which may be nested, or in hexadecimal. */
export const written = `(${nested(nested(nested(nested("(?!)"))))}|<[0-9A-Fa-f]*>)`;

const unwritten = (text: string): string =>
  text.startsWith("<")
    ? Buffer.from(text.slice(1, -1), "hex").toString("latin1")
    : unescaped(text.startsWith("(") ? text.slice(1, -1) : text);

export function readString(text: string): string {
  const raw = unwritten(text);
  return raw.startsWith("\xfe\xff")
    ? utf16(Buffer.from(raw.slice(2), "latin1").toString("hex"))
    : raw;
}

/** Returns a page's text, with a space between its lines. */
function readContent(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<number, string>>,
): string {
  let table: ReadonlyMap<number, string> | undefined;
  let text = "";
  const parts = new RegExp(
    String.raw`/ActualText ${written}[\s\S]*?\bEMC\b|/(f\d+) [\d.]+ Tf|${written}|\bET\b`,
    "g",
  );
  for (const [whole, actual, font] of content.matchAll(parts)) {
    if (actual) text += readString(actual);
    else if (font) table = fonts.get(font);
    else if (whole === "ET") text += " ";
    else {
      const bytes = Buffer.from(unwritten(whole), "latin1");
      for (let at = 0; at + 1 < bytes.length; at += 2)
        text += table?.get(bytes.readUInt16BE(at)) ?? "";
    }
  }
  return text.replace(/[ \u00a0]+/g, " ").trim();
}
