import { Drop } from "liquidjs";
import { escapeHtml } from "./escape-html";
import { withoutMarks } from "./isolates";

/** HTML produced by the template, whose values are already escaped. */
export class SafeHtml extends Drop {
  private readonly html: string;

  constructor(html: string) {
    super();
    this.html = html;
  }

  get markup(): string {
    return this.html;
  }

  override valueOf(): string {
    return withoutMarks(this.html);
  }
}

/** Returns a value as HTML: safe HTML unchanged, other texts and numbers escaped. */
export function toSafeText(value: unknown): string {
  if (value instanceof SafeHtml) return value.markup;
  if (Array.isArray(value)) return value.map(toSafeText).join("");
  if (value === null || value === undefined || typeof value === "object") return "";
  return escapeHtml(String(value));
}
