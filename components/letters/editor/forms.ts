import type { LetterDocument, Refusal } from "@/lib/letters/visual/document";
import { printLetter } from "@/lib/letters/visual/print-letter";
import { printTemplate } from "@/lib/letters/visual/print-template";
import type { Opened as OpenedDocument } from "@/lib/letters/visual/read-source";

/** A letter as a document, or why only its source can be edited. */
export type Opened = OpenedDocument | Refusal;

export const isDocument = (opened: Opened): opened is OpenedDocument => "document" in opened;

/** What is edited: a template with variables, or the letter of one offer. */
export type Form = "template" | "letter";

type Functions = {
  /** Loads the parser on first use. */
  open: (source: string) => Promise<Opened>;
  print: (document: LetterDocument, slices: OpenedDocument["slices"]) => string;
};

export const forms: Record<Form, Functions> = {
  template: {
    open: async (source) =>
      (await import("@/lib/letters/visual/open-template")).openTemplate(source),
    print: printTemplate,
  },
  letter: {
    open: async (source) => (await import("@/lib/letters/visual/open-letter")).openLetter(source),
    print: printLetter,
  },
};

/** Returns the index of the block at a line of the source, counting from 1. */
export function blockAtLine({ slices: { text, blocks } }: OpenedDocument, line: number): number {
  const lines = text.split("\n").slice(0, line - 1);
  const from = lines.reduce((sum, each) => sum + each.length + 1, 0);
  const next = text.indexOf("\n", from);
  const end = next < 0 ? text.length : next;
  const at = blocks.findIndex((block) => block.start <= end && block.end > from);
  return Math.max(at, 0);
}
