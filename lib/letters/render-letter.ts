import { Context, type Liquid, type Template, toValueSync } from "liquidjs";
import { resolveLocale } from "@/lib/format/locale";
import { memoize } from "@/lib/format/memoize";
import { acceptUrlPlaceholder, newAcceptUrlToken } from "./accept-url";
import { scopeOf } from "./aliases";
import { checkLetter } from "./check-letter";
import { LimitedEmitter } from "./emitter";
import { letterEngine } from "./engine";
import { LetterTemplateError } from "./errors";
import { factsOf } from "./facts/facts";
import { fieldScope } from "./fields";
import { showIsolates } from "./isolates";
import { isLonger, maxLetterBytes } from "./limits";
import { parseTemplate, problemOf } from "./parse-template";
import { sanitizeWithToken } from "./sanitize";
import { trackEmpty } from "./track-empty";
import type { LetterData, LetterTemplate, RenderedLetter } from "./types";
import { letterValues } from "./values";

/** Prints parsed templates; throws a LetterTemplateError where a value can't be printed. */
export function printTemplates(
  engine: Liquid,
  templates: Template[],
  scope: Record<string, unknown>,
): string {
  const context = new Context(scope, engine.options, { sync: true }, { liquid: engine });
  const emitter = new LimitedEmitter(context);
  try {
    toValueSync(engine.renderer.renderTemplates(templates, context, emitter));
  } catch (error) {
    throw new LetterTemplateError([problemOf(error)], { cause: error });
  }
  return emitter.buffer;
}

/** Parses a template once for many letters; a changed template is another one. */
const parsed = memoize((locale: string, body: string) => {
  const templates = parseTemplate(letterEngine(locale), body);
  return { templates, startTracking: trackEmpty(templates) };
});

function assertSize(html: string): string {
  if (!isLonger(html, maxLetterBytes)) return html;
  const message = `The letter is larger than ${maxLetterBytes / 1000} kB`;
  throw new LetterTemplateError([{ message, line: 1, column: 1 }]);
}

/** Returns what a template's variables stand for, under all their names. */
export function letterScope(
  data: LetterData,
  locale: string,
  acceptUrl: string,
): Record<string, unknown> {
  const values = letterValues(data, locale, acceptUrl);
  return { ...scopeOf(values), fields: fieldScope(data.fields ?? [], values) };
}

/**
 * Renders a letter for the template's locale. Returns safe HTML in one `div.offer-letter`, where
 * the candidate's link stays the placeholder `{{ accept_url }}`, and what is wrong with it. Throws a
 * LetterTemplateError for a template with errors or too large a letter.
 */
export function renderLetter({
  template,
  data,
}: {
  template: LetterTemplate;
  data: LetterData;
}): RenderedLetter {
  const locale = resolveLocale(template.locale);
  const { templates, startTracking } = parsed(locale, template.body);
  const empty = startTracking();
  const token = newAcceptUrlToken();
  const { fields = [] } = data;
  const scope = letterScope(data, locale, token);
  const printed = showIsolates(printTemplates(letterEngine(locale), templates, scope));
  const html = assertSize(sanitizeWithToken(assertSize(printed), token));
  const shown = printed.replaceAll(token, acceptUrlPlaceholder);
  return {
    html,
    problems: checkLetter({
      ...{ template: template.body, html: shown, empty, fields },
      offer: { facts: factsOf(data), locale },
    }),
  };
}
