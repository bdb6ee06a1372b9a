import type { Extra } from "./document";
import type { HtmlElement } from "./html-nodes";
import { NotVisual } from "./not-visual";
import { isBalanced } from "./tokens";
import type { Reading } from "./tree";

const keepsSpaces = /white-space\s*:\s*(?:pre|break-spaces)/i;

function readValue(value: string, { masked, seen, find }: Reading): string {
  const parts = masked.split(value);
  const tokens = parts.filter((part) => typeof part !== "string");
  const isText = parts.every((part) => {
    if (typeof part !== "string") return true;
    const found = find(part);
    return found.tokens.length === 0 && found.damaged.length === 0;
  });
  if (masked.isDamaged(value) || !isText || !isBalanced(tokens)) {
    throw new NotVisual("An attribute has a part of a condition", masked.unmask(value));
  }
  for (const token of tokens) seen.add(token);
  return masked.unmask(value);
}

/** Returns an element's attributes, with their Liquid. Throws NotVisual for what crosses them. */
export function attributesOf(element: HtmlElement, reading: Reading): Record<string, string> {
  const { masked } = reading;
  if (masked.isMasked(element.name)) {
    throw new NotVisual("A variable in the name of an element", masked.unmask(element.name));
  }
  const entries = Object.entries(element.attribs).map(([name, value]) => {
    if (masked.isMasked(name) || masked.isDamaged(name)) {
      throw new NotVisual("A condition around an attribute", masked.unmask(name));
    }
    if (name === "style" && keepsSpaces.test(value)) {
      throw new NotVisual("Text with its own spaces and lines", value);
    }
    return [name, readValue(value, reading)] as const;
  });
  return Object.fromEntries(entries);
}

/** Returns the attributes besides those that are known by name, or null if there are none. */
export function extraOf(attributes: Record<string, string>, ...known: string[]): Extra {
  const entries = Object.entries(attributes).filter(([name]) => !known.includes(name));
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
