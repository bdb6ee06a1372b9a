import { allowedStyles } from "@/lib/letters/allowed-styles";

export type Extra = Record<string, string> | null;

const formatting = ["dir", "lang", "align", "valign", "width", "type", "scope"];
const styles = allowedStyles["*"] ?? {};

function isFormatting(declaration: string): boolean {
  const [property = "", ...rest] = declaration.split(":");
  const value = rest.join(":").trim();
  return Boolean(styles[property.trim().toLowerCase()]?.some((form) => form.test(value)));
}

/** Returns the declarations of a style that only format, as a letter keeps them. */
export const drawnStyle = (style: string): string =>
  style
    .split(";")
    .map((declaration) => declaration.trim())
    .filter(isFormatting)
    .join(";");

/**
 * Returns the attributes that the editor draws. Classes become `data-class`: the dashboard's own
 * would let a template cover the page.
 */
export function drawnAttributes(extra: Extra): Record<string, string> {
  if (!extra) return {};
  const drawn: Record<string, string> = {};
  for (const name of formatting) if (extra[name]) drawn[name] = extra[name];
  const style = drawnStyle(extra.style ?? "");
  if (style) drawn.style = style;
  if (extra.class) drawn["data-class"] = extra.class;
  return drawn;
}
