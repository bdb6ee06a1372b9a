import { acceptUrlPlaceholder, hideAcceptUrl } from "../accept-url";
import { hasName } from "../problem-fixes";

/** Returns whether a chip prints the variable and has nothing to print where that is empty. */
export const lacksFallback = (source: string, variable: string): boolean =>
  hasName(source, variable) && !/\|\s*default\s*:/.test(source);

/** Returns whether a link is the one that a problem names: by its address, or its text without one. */
export function isNamedLink({ href, text }: { href: string; text: string }, name: string): boolean {
  if (href.trim()) return hideAcceptUrl(href, acceptUrlPlaceholder) === name;
  return name.startsWith(text.trim());
}
