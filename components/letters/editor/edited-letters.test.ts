import { getSchema } from "@tiptap/core";
import { Node, type Schema } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { canJoin, canSplit } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtinTemplate } from "@/lib/letters/builtin";
import { letterEngine } from "@/lib/letters/engine";
import { parseTemplate } from "@/lib/letters/parse-template";
import { blockKey } from "@/lib/letters/visual/block-key";
import type { LetterDocument } from "@/lib/letters/visual/document";
import { normalizeDocument } from "@/lib/letters/visual/normalize";
import { openTemplate } from "@/lib/letters/visual/open-template";
import { printTemplate } from "@/lib/letters/visual/print-template";
import { findTokens } from "@/lib/letters/visual/tokens";
import { letterDocuments } from "@/lib/testing/letter-documents";
import { settings } from "@/scripts/test/depth.mjs";
import { letterSchema } from "./extensions";
import { Inherit } from "./inherit";

const schema: Schema = getSchema([...letterSchema, Inherit]);
const parameters = { numRuns: Number(settings.FUZZ_CASES) };

/** Returns a document that an author could open: as its template is read. */
function openedFrom(document: LetterDocument): LetterDocument {
  const opened = openTemplate(printTemplate(document));
  if ("reason" in opened) throw new Error(`${opened.reason}: ${opened.at}`);
  return opened.document;
}

const keysOf = (document: LetterDocument) =>
  normalizeDocument(document, { find: findTokens, hasConditions: true }).content.map(blockKey);

const read = (document: LetterDocument) => Node.fromJSON(schema, document);
const write = (doc: Node) => doc.toJSON() as LetterDocument;

/** An edit at a part of the letter's length, as an author makes them. */
type Edit = (transaction: Transaction, at: number, to: number) => void;

const edits: Edit[] = [
  (transaction, at, to) => void transaction.delete(Math.min(at, to), Math.max(at, to)),
  (transaction, at) => void (canSplit(transaction.doc, at) && transaction.split(at)),
  (transaction, at) => void (canJoin(transaction.doc, at) && transaction.join(at)),
  (transaction, at) => {
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(at)));
    transaction.insertText("typed {{ x");
  },
  (transaction, at, to) => {
    const slice = transaction.doc.slice(Math.min(at, to), Math.max(at, to));
    transaction.replaceRange(at, at, slice);
  },
  (transaction, at) => {
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(at)));
    const { variable } = schema.nodes;
    if (variable) transaction.replaceSelectionWith(variable.create({ source: "{{ salary }}" }));
  },
];

const steps = fc.array(
  fc.record({
    edit: fc.constantFrom(...edits),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("the editor's schema", { timeout: 120_000 }, () => {
  it("holds the built-in letter as it was opened", () => {
    const opened = openTemplate(builtinTemplate("en-US").body);
    if ("reason" in opened) throw new Error(opened.reason);
    const doc = read(opened.document);
    doc.check();
    expect(printTemplate(write(doc), opened.slices)).toBe(opened.slices.source);
  });

  it("holds every document without a loss", () => {
    fc.assert(
      fc.property(letterDocuments, (document) => {
        const opened = openedFrom(document);
        const doc = read(opened);
        doc.check();
        expect(keysOf(write(doc))).toEqual(keysOf(opened));
      }),
      parameters,
    );
  });

  it("prints a row whose cells were deleted", () => {
    const table = schema.node("table", null, [schema.node("tableRow")]);
    const doc = schema.node("doc", null, [table]);
    doc.check();
    expect(openTemplate(printTemplate(write(doc)))).toHaveProperty("document");
  });

  it("prints what the engine reads after any edits, and opens it again", () => {
    fc.assert(
      fc.property(letterDocuments, steps, (document, list) => {
        let state = EditorState.create({ doc: read(openedFrom(document)) });
        for (const { edit, at, to } of list) {
          const { size } = state.doc.content;
          const transaction = state.tr;
          try {
            edit(transaction, Math.round(at * size), Math.round(to * size));
          } catch {
            continue;
          }
          state = state.apply(transaction);
        }
        state.doc.check();
        const printed = printTemplate(write(state.doc));
        expect(() => parseTemplate(letterEngine("en-US"), printed)).not.toThrow();
        const opened = openTemplate(printed);
        expect(opened).toHaveProperty("document");
      }),
      parameters,
    );
  });
});
