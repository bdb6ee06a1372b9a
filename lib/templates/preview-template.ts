import { database } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import { withSignatory } from "@/lib/branding/find-signatory";
import { AppError } from "@/lib/errors";
import { embedImages } from "@/lib/letter-images/embed-images";
import { fillAcceptUrl } from "@/lib/letters/accept-url";
import { letterDocument } from "@/lib/letters/document";
import { LetterTemplateError, templateErrors } from "@/lib/letters/errors";
import { previewValues } from "@/lib/letters/preview-values";
import { renderLetter } from "@/lib/letters/render-letter";
import { unresolvedOf } from "@/lib/letters/rules";
import { accountOfLetter, previewData } from "./find-preview-data";
import { getTemplateOrThrow } from "./queries";
import type { PreviewTemplateInput, TemplatePreview } from "./schema";

/**
 * Returns a template's letter and what is wrong with it. With `id` null, previews `body`. Writes nothing.
 * Throws `not_found`, `bad_request` for ids the account does not have, `invalid` without a text,
 * and `forbidden` for records the actor may not read.
 */
export async function previewTemplate(
  actor: Actor,
  id: number | null,
  input: PreviewTemplateInput,
): Promise<TemplatePreview> {
  const { html, problems, errors, values } = await render(actor, id, input);
  return { html, problems, unresolved: unresolvedOf(problems), errors, values };
}

/**
 * Returns the same letter as a complete HTML document, to be served under `letterCsp`; empty for a
 * template with errors. Throws the same errors.
 */
export async function previewDocument(
  actor: Actor,
  id: number | null,
  input: PreviewTemplateInput,
): Promise<string> {
  const { html, locale } = await render(actor, id, input);
  const branding = await findCurrentBranding(database(), actor.accountId);
  const shown = { title: "Preview", locale, branding, layout: "pages" } as const;
  return letterDocument(fillAcceptUrl(html ?? "", null), shown);
}

async function render(actor: Actor, id: number | null, input: PreviewTemplateInput) {
  requirePermission(actor, "templates.read");
  const saved = id === null ? null : await getTemplateOrThrow(actor, id);
  const body = input.body ?? saved?.body;
  if (body === undefined) {
    throw new AppError("invalid", "Validation failed", { details: { body: ["Required"] } });
  }
  const { locale: accountLocale, ...account } = await accountOfLetter(actor);
  const locale = input.locale ?? saved?.locale ?? accountLocale;
  const unsigned = { ...(await previewData(actor, input)), account };
  const template = { body, locale };
  const data = await withSignatory(database(), actor.accountId, template, unsigned);
  const values = previewValues({ template, data });
  try {
    const letter = renderLetter({ template, data });
    const html = await embedImages(database(), actor.accountId, letter.html);
    return { ...letter, html, errors: [], locale, values };
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    const { errors } = error;
    return { html: null, problems: templateErrors(errors), errors, locale, values };
  }
}
