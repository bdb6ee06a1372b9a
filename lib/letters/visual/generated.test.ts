import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterDocuments } from "@/lib/testing/letter-documents";
import { settings } from "@/scripts/test/depth.mjs";
import { letterEngine } from "../engine";
import { parseTemplate } from "../parse-template";
import { blockKey } from "./block-key";
import type { LetterDocument } from "./document";
import { normalizeDocument } from "./normalize";
import { openLetter } from "./open-letter";
import { openTemplate } from "./open-template";
import { printLetter } from "./print-letter";
import { printTemplate } from "./print-template";
import { findTokens } from "./tokens";

const parameters = { numRuns: Number(settings.FUZZ_CASES) };

const keysOf = (document: LetterDocument) =>
  normalizeDocument(document, { find: findTokens, hasConditions: true }).content.map(blockKey);

describe("a document in any order", { timeout: 120_000 }, () => {
  it("prints Liquid that the engine reads", () => {
    fc.assert(
      fc.property(letterDocuments, (document) => {
        expect(() => parseTemplate(letterEngine("en-US"), printTemplate(document))).not.toThrow();
      }),
      parameters,
    );
  });

  it("comes back as it was printed", () => {
    fc.assert(
      fc.property(letterDocuments, (document) => {
        const printed = printTemplate(document);
        const opened = openTemplate(printed);
        if ("reason" in opened) throw new Error(`${opened.reason}: ${opened.at}`);
        expect(keysOf(opened.document)).toEqual(keysOf(document));
        expect(printTemplate(opened.document)).toBe(printed);
        expect(printTemplate(opened.document, opened.slices)).toBe(printed);
      }),
      parameters,
    );
  });

  it("comes back from a letter as it was printed", () => {
    fc.assert(
      fc.property(letterDocuments, (document) => {
        const printed = printLetter(document);
        const opened = openLetter(printed);
        if ("reason" in opened) throw new Error(`${opened.reason}: ${opened.at}`);
        expect(printLetter(opened.document)).toBe(printed);
        expect(printLetter(opened.document, opened.slices)).toBe(printed);
      }),
      parameters,
    );
  });
});
