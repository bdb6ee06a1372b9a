import { childOf, type Element } from "../imported/tree";

/** Properties of a paragraph or run, the strongest first: its own, its style's, the document's. */
export type Chain = readonly Element[];

/** Returns the strongest element of this name. */
export function strongest(chain: Chain, name: string): Element | undefined {
  for (const properties of chain) {
    const found = childOf(properties, name);
    if (found) return found;
  }
  return undefined;
}

/** Returns the strongest value of an attribute, which elements of one name may set one by one. */
export function attributeOf(chain: Chain, name: string, ...keys: string[]): string | undefined {
  for (const properties of chain) {
    const { attributes = {} } = childOf(properties, name) ?? {};
    const key = keys.find((each) => attributes[each] !== undefined);
    if (key) return attributes[key];
  }
  return undefined;
}

/** Returns whether a value of Word's switches something on; an element without a value does. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/i.test(element.attributes.val ?? "");

/** Returns a whole number as Word writes it, or `otherwise`. */
export const wholeNumber = (text: string | undefined, otherwise: number): number =>
  /^-?\d{1,7}$/.test(text ?? "") ? Number(text) : otherwise;
