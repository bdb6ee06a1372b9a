import type { Paragraph } from "./document";

/** Returns a bare text that has none. */
export const emptyParagraph = (): Paragraph => ({
  type: "paragraph",
  attrs: { tag: "", extra: null },
});

/** Returns a paragraph; one whose element has nothing but a line break is empty. */
export function withoutLoneBreak(paragraph: Paragraph): Paragraph {
  const { type, attrs, content = [] } = paragraph;
  const [first, ...others] = content;
  const isEmpty = first?.type === "hardBreak" && !first.marks && others.length === 0;
  return attrs.tag && isEmpty ? { type, attrs } : paragraph;
}
