import { inflateSync } from "node:zlib";

/** Returns the files within a PDF by Typst, by their names. */
export function readAttachments(pdf: Buffer): Map<string, Buffer> {
  const text = pdf.toString("latin1");
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = "", body = ""]) => [
      id,
      body,
    ]),
  );
  const files = [...objects.values()].filter((body) => /\/Type \/Filespec/.test(body));
  return new Map(
    files.map((file) => {
      const body = objects.get(/\/F (\d+) 0 R/.exec(file)?.[1] ?? "") ?? "";
      const [, data = ""] = /stream\n(.*)\nendstream/s.exec(body) ?? [];
      const bytes = Buffer.from(data, "latin1");
      const name = /\/UF \(([^)]*)\)/.exec(file)?.[1] ?? "";
      return [name, /FlateDecode/.test(body) ? inflateSync(bytes) : bytes];
    }),
  );
}
