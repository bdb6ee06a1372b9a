import { unzipSync } from "fflate";
import { archiveRefusal, DocumentRefusal, refuseOtherFormats } from "./document-refusal";

/** Largest file that is read. */
const maxDocumentBytes = 20_000_000;

const mostEntries = 3000;
const maxTextBytes = 30_000_000;
const maxImageBytes = 40_000_000;

/** A file that grows by more than this when unpacked isn't a letter. */
const mostGrowth = 400;
const harmlessBytes = 1_000_000;

const isText = (name: string) => /\.(?:xml|rels)$/i.test(name);
const isImage = (name: string) => /(?:^|\/)media\/[^/]+$/i.test(name);

const tooLarge = () =>
  new DocumentRefusal("This document is too large when unpacked. Remove large images and retry.");

/** Unpacked parts of a document, by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the texts and images of a .docx. Neither their number nor their size can exceed the
 * limits, whatever the archive says about them. Throws a `DocumentRefusal`.
 */
export function openArchive(bytes: Uint8Array): Parts {
  if (bytes.length > maxDocumentBytes) {
    throw new DocumentRefusal("This document is larger than 20 MB. Compress its images and retry.");
  }
  refuseOtherFormats(bytes);
  const names: string[] = [];
  const sizes = { text: 0, image: 0 };
  try {
    const parts = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        names.push(name);
        if (names.length > mostEntries) throw tooLarge();
        const kind = isText(name) ? "text" : isImage(name) ? "image" : null;
        if (!kind) return false;
        sizes[kind] += originalSize;
        const grows = originalSize > harmlessBytes && originalSize > size * mostGrowth;
        if (grows || sizes.text > maxTextBytes || sizes.image > maxImageBytes) throw tooLarge();
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    throw error instanceof DocumentRefusal ? error : archiveRefusal(names);
  }
}

/** Decodes a part as UTF-8, or as UTF-16 if it is marked so. */
export function decodePart(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = { "255 254": "utf-16le", "254 255": "utf-16be" }[mark] ?? "utf-8";
  return new TextDecoder(encoding).decode(bytes).replaceAll("\u0000", "");
}
