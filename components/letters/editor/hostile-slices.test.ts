import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTemplate } from "@/lib/letters/visual/open-template";
import { printTemplate } from "@/lib/letters/visual/print-template";
import { letterDocuments } from "@/lib/testing/letter-documents";
import { settings } from "@/scripts/test/depth.mjs";
import { readSlice } from "./clipboard";
import { letterSchema } from "./extensions";

const schema = getSchema(letterSchema);
const read = (content: unknown[]) => readSlice(schema, JSON.stringify({ content }));
const text = (marks: unknown[]) => [
  { type: "paragraph", content: [{ type: "text", text: "alert(1)", marks }] },
];

describe("a part of a letter in the clipboard", () => {
  it.each([
    ["a script", text([{ type: "styled", attrs: { tag: "script", extra: null } }])],
    ["a style sheet", text([{ type: "bold", attrs: { tag: "style", extra: null } }])],
    ["an SVG", text([{ type: "italic", attrs: { tag: "http://www.w3.org/2000/svg script" } }])],
    ["a list as a name", text([{ type: "styled", attrs: { tag: ["script"], extra: null } }])],
    ["another heading", [{ type: "heading", attrs: { level: "ead", extra: null } }]],
    ["an unknown element", [{ type: "script", content: [] }]],
    ["a number for a style", [{ type: "paragraph", attrs: { tag: "p", extra: { style: 1 } } }]],
    ["conditions of no kind", text([{ type: "condition", attrs: { path: [{ openings: 1 }] } }])],
    ["a list for a source", [{ type: "rawBlock", attrs: { source: ["script"], reason: "" } }]],
    ["a bare text", "<img src=x onerror=alert(1)>"],
  ])("isn't read with %s", (_name, content) => {
    expect(read(content as unknown[])).toBeNull();
  });

  it("is read as each document that a letter may be", () => {
    fc.assert(
      fc.property(letterDocuments, (document) => {
        const opened = openTemplate(printTemplate(document));
        if ("reason" in opened) throw new Error(opened.reason);
        const { content } = Node.fromJSON(schema, opened.document);
        expect(read(content.toJSON())?.content.eq(content)).toBe(true);
      }),
      { numRuns: Number(settings.FUZZ_CASES) },
    );
  });
});
