import type { Attribute, Attributes } from "@tiptap/core";
import { inlineElements } from "@/lib/letters/visual/elements";
import { drawnAttributes, type Extra } from "./drawn-attributes";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || isText(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);

const isStep: Check = (value) =>
  typeof value === "object" &&
  value !== null &&
  ["chain", "branch"].every((name) => Number.isInteger(Reflect.get(value, name))) &&
  isTexts(Reflect.get(value, "openings")) &&
  isText(Reflect.get(value, "end"));

/** Whether a value is the conditions that something stands under. */
export const isPath: Check = (value) =>
  value === null || (Array.isArray(value) && value.every(isStep));

/** Whether a value names an element in a line: what a clipboard brings could name a script. */
export const isInlineElement: Check = (value) =>
  typeof value === "string" && inlineElements.has(value);

const isExtra: Check = (value) =>
  value === null || (typeof value === "object" && Object.values(value).every(isText));

/** Returns an attribute's own check, which refuses what another page puts into the clipboard. */
export const checked = (isValid: Check) => ({
  validate(value: unknown) {
    if (!isValid(value)) throw new RangeError("An attribute isn't a letter's");
  },
});

/** Returns an attribute that the document keeps and the screen doesn't show. */
export const kept = (
  fallback: unknown = null,
  isValid: Check = typeof fallback === "string" ? isText : isTextOrNull,
): Attribute => ({ default: fallback, rendered: false, ...checked(isValid) });

/** The element's other attributes, drawn as far as they are formatting. */
export const withExtra = (more: Attributes = {}): Attributes => ({
  extra: {
    default: null,
    renderHTML: ({ extra }: { extra?: Extra }) => drawnAttributes(extra ?? null),
    ...checked(isExtra),
  },
  ...more,
});
