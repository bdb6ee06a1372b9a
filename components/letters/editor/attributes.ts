import type { Attribute, Attributes } from "@tiptap/core";
import { drawnAttributes, type Extra } from "./drawn-attributes";

/** Returns an attribute that the document keeps and the screen doesn't show. */
export const kept = (fallback: unknown = null): Attribute => ({
  default: fallback,
  rendered: false,
});

/** The element's other attributes, drawn as far as they are formatting. */
export const withExtra = (more: Attributes = {}): Attributes => ({
  extra: {
    default: null,
    renderHTML: ({ extra }: { extra?: Extra }) => drawnAttributes(extra ?? null),
  },
  ...more,
});
