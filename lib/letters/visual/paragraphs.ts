import type { Paragraph } from "./document";

/** Returns a bare text that has none. */
export const emptyParagraph = (): Paragraph => ({
  type: "paragraph",
  attrs: { tag: "", extra: null },
});
