import { DomUtils, parseDocument } from "htmlparser2";
import { resolveLocale } from "@/lib/format/locale";
import { letterEngine } from "./engine";
import { withoutMarks } from "./isolates";
import { letterScope, printTemplates } from "./render-letter";
import type { LetterData, LetterTemplate } from "./types";

const output = /\{\{(?:"[^"]*"|'[^']*'|(?!\}\})[^"'])*\}\}/g;
const most = 300;

/** Returns the text of a value in one line: `Jane Doe, Head of People`. */
const textOf = (html: string) =>
  DomUtils.textContent(parseDocument(html.replace(/<br\s*\/?>\s*/gi, ", "))).trim();

/**
 * Returns what a letter prints for each variable as the template writes it, as text: at most 300 of
 * them, and none that can't be printed alone.
 */
export function previewValues({
  template,
  data,
}: {
  template: LetterTemplate;
  data: LetterData;
}): Record<string, string> {
  const locale = resolveLocale(template.locale);
  const engine = letterEngine(locale);
  const scope = letterScope(data, locale, "");
  const sources = [...new Set(template.body.match(output) ?? [])].slice(0, most);
  return Object.fromEntries(
    sources.flatMap((source) => {
      try {
        const printed = printTemplates(engine, engine.parse(source), scope);
        return [[source, textOf(withoutMarks(printed))]];
      } catch {
        return [];
      }
    }),
  );
}
