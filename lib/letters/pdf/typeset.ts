import { resolve } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Attachment, Certificate } from "./certificate";
import { readFonts } from "./fonts";
import { letterProgram } from "./letter-program";
import type { Block, Images, Inline } from "./model";

/** What the program is given of a letter. */
export interface LetterSheet {
  title: string;
  author: string;
  date: { year: number; month: number; day: number };
  paper: "a4" | "us-letter";
  margin: number;
  /** What stands above the letter; null for nothing. */
  head: { logo: Inline | null; company: string; lines: string[] } | null;
  footer: string;
  linkColor: string;
  fonts: readonly string[];
  size: number;
  language: string;
  region: string | null;
  direction: "ltr" | "rtl";
  blocks: Block[];
  /** Files within the PDF, by the names that `images` has for their bytes. */
  attachments: Omit<Attachment, "bytes">[];
  /** The page after the letter; `code` is the name of an image. */
  certificate: (Certificate & { company: string; logo: Inline | null; code: string }) | null;
}

interface Attempt {
  standard: "ua-1" | undefined;
  hasTags: boolean;
  isFallback: boolean;
}

/**
 * The ways to set a letter, the best first. Fonts of the system are asked only for a character that
 * ours don't have, because they differ between machines; a document with a character that no font
 * has isn't accessible by the standard; and some nested content can't be tagged at all.
 */
const attempts: readonly Attempt[] = [
  { standard: "ua-1", hasTags: true, isFallback: false },
  { standard: "ua-1", hasTags: true, isFallback: true },
  { standard: undefined, hasTags: true, isFallback: true },
  { standard: undefined, hasTags: false, isFallback: true },
];

/** A folder of names, not of files: all that a program may read is in memory. */
const workspace = resolve("letters");
const inWorkspace = (file: string) => resolve(workspace, file);

let shared: NodeCompiler | undefined;

function compilerOf(): NodeCompiler {
  shared ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
  return shared;
}

const messageOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));

function compile(sheet: object, images: Images) {
  const compiler = compilerOf();
  compiler.mapShadow(inWorkspace("letter.json"), Buffer.from(JSON.stringify(sheet)));
  for (const [file, bytes] of images) compiler.mapShadow(inWorkspace(file), bytes);
  const compiled = compiler.compile({ mainFileContent: letterProgram });
  if (compiled.result) return compiled.result;
  const found = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
  const messages = found.map(({ message }: { message: string }) => message);
  throw new Error(`The letter can't be set: ${messages.join(", ")}`);
}

/** Returns a letter's blocks with the descriptions of images that can't be decoded in their place. */
function withoutBroken(sheet: LetterSheet, images: Images): LetterSheet {
  const probe = (file: string) => ({
    ...sheet,
    ...{ head: null, certificate: null, attachments: [] },
    blocks: [{ t: "paragraph", box: {}, look: {}, c: [{ t: "image", file, alt: "", width: 9 }] }],
  });
  const broken = [...images.keys()].filter((file) => {
    try {
      return !compile({ ...probe(file), isFallback: false }, images);
    } catch {
      return true;
    }
  });
  return JSON.parse(JSON.stringify(sheet), (_key, value) =>
    value?.t === "image" && broken.includes(value.file) ? value.alt : value,
  );
}

/** Sets a letter in one go. Returns the bytes of its PDF, the same for the same sheet and images. */
export function typeset(sheet: LetterSheet, images: Images, createdAt: Date): Buffer<ArrayBuffer> {
  const compiler = compilerOf();
  try {
    return Buffer.from(compiled(compiler, sheet, images, createdAt));
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function compiled(compiler: NodeCompiler, given: LetterSheet, images: Images, createdAt: Date) {
  let sheet = given;
  let failure: unknown;
  for (const { standard, hasTags, isFallback } of attempts) {
    try {
      const document = compile({ ...sheet, isFallback }, images);
      return compiler.pdf(document, {
        ...(standard && { pdfStandard: standard }),
        ...{ pdfTags: hasTags, creationTimestamp: Math.floor(createdAt.getTime() / 1000) },
      });
    } catch (error) {
      failure = error;
      if (/decode/.test(messageOf(error))) sheet = withoutBroken(given, images);
      compiler.evictCache(0);
    }
  }
  throw failure;
}
