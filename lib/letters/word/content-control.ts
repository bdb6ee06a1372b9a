import type { Losses } from "../imported/losses";
import { childOf, childrenOf, type Element, textOf } from "../imported/tree";

const wordText = (element: Element): string =>
  element.children
    .map((node) =>
      typeof node === "string" ? "" : node.name === "t" ? textOf(node) : wordText(node),
    )
    .join("");

/** Returns whether a content control is a table of contents. */
export const isContents = (control: Element): boolean =>
  /^Table of Contents$/i.test(
    childOf(control, "sdtPr", "docPartObj", "docPartGallery")?.attributes.val ?? "",
  );

/** Returns the name of a content control that nobody has filled in, or null. */
export function controlPlace(
  control: Element,
  losses: Losses,
): { text: string; name: string } | null {
  const properties = childOf(control, "sdtPr");
  if (childOf(properties, "checkbox")) losses.add("form");
  if (!childOf(properties, "showingPlcHdr")) return null;
  const shown = childrenOf(control, "sdtContent").map(wordText).join(" ").trim();
  const title =
    childOf(properties, "alias")?.attributes.val || childOf(properties, "tag")?.attributes.val;
  const name = (title || shown.replace(/^[[<«]\s*|\s*[\]>»]$/g, "") || "Text").slice(0, 60);
  return { name, text: /^[[<«].*[\]>»]$/.test(shown) ? shown : `[${name}]` };
}
