import { escapeHtml } from "../escape-html";
import type { WordPlaceholder } from "./placeholder-list";

const place = /<span data-placeholder="(-?\d+)">([^<]*)<\/span>/g;

/**
 * Returns a document's HTML as a template: each placeholder as the variable chosen for it by its
 * index, or, if none is, as a text that is found as a problem.
 */
export function fillPlaceholders(
  html: string,
  placeholders: readonly WordPlaceholder[],
  chosen: ReadonlyMap<number, string | null>,
): string {
  const fallbacks = new Map(placeholders.map(({ index, fallback }) => [index, fallback]));
  return html.replace(place, (_whole, digits: string, text: string) => {
    const index = Number(digits);
    const variable = chosen.get(index);
    if (variable) return `{{ ${variable} }}`;
    return index < 0 ? text : escapeHtml(fallbacks.get(index) ?? text);
  });
}
