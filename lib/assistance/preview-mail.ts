import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { templates } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import { withSignatory } from "@/lib/branding/find-signatory";
import { badRequest } from "@/lib/errors";
import { LetterTemplateError } from "@/lib/letters/errors";
import { exampleLetterData } from "@/lib/letters/example-data";
import { mailDocument } from "@/lib/letters/mail-document";
import type { LetterProblem } from "@/lib/letters/schema";
import type { LetterTemplate } from "@/lib/letters/types";
import { accountOfLetter } from "@/lib/templates/find-preview-data";
import { composeAssistanceMail } from "./compose-assistance-mail";
import type { PreviewMailInput } from "./rules";

export interface MailPreview {
  subject: string;
  /** A whole HTML document, to be served under `letterCsp`. */
  document: string;
  problems: LetterProblem[];
}

/** No row has this id, so a preview's links lead nowhere. */
const noLink = "preview";

/**
 * Renders the notification email of an offer to assist for an example candidate; writes nothing.
 * Throws `bad_request` for a template that is unknown or can't be parsed.
 */
export async function previewMail(actor: Actor, input: PreviewMailInput): Promise<MailPreview> {
  requirePermission(actor, "assistance.write");
  const { candidate, assistance } = exampleLetterData;
  const template = input.templateId === null ? null : await mailTemplate(actor, input.templateId);
  const unsigned = { account: await accountOfLetter(actor) };
  const { account } = await withSignatory(database(), actor.accountId, template, unsigned);
  try {
    const { subject, html, problems } = composeAssistanceMail({
      offer: {
        providerName: account.name,
        reason: input.reason,
        additionalNotes: input.additionalNotes ?? null,
        answerBy: input.answerBy,
        template,
        account,
      },
      candidate,
      couponCode: input.withCoupon ? assistance.couponCode : null,
      linkId: noLink,
    });
    const locale = template?.locale ?? account.locale;
    const branding = await findCurrentBranding(database(), actor.accountId);
    return {
      subject,
      document: mailDocument(html, { title: subject, locale, branding }),
      problems,
    };
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    throw badRequest(`The template can't be rendered: ${error.message}`);
  }
}

async function mailTemplate(actor: Actor, id: number): Promise<LetterTemplate> {
  const [row] = await database()
    .select({ body: templates.body, locale: templates.locale, type: templates.type })
    .from(templates)
    .where(and(eq(templates.accountId, actor.accountId), eq(templates.id, id)));
  if (row?.type !== "email") throw badRequest("Template not found");
  return { body: row.body, locale: row.locale };
}
