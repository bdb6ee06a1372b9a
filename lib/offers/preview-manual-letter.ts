import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "@/db/client";
import { accounts, candidates, offers, templates } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import { notFound } from "@/lib/errors";
import { embedImages } from "@/lib/letter-images/embed-images";
import { fillAcceptUrl } from "@/lib/letters/accept-url";
import { compareLetters } from "@/lib/letters/compare/compare-letters";
import { letterDocument } from "@/lib/letters/document";
import { factsOf } from "@/lib/letters/facts/facts";
import type { LetterProblem } from "@/lib/letters/schema";
import { sameAccount } from "@/lib/same-account";
import { bodyId } from "@/lib/schemas";
import { manualLetter } from "./compose-letter";
import { getVersionOrThrow } from "./get-version";
import { UpdateOfferInput } from "./schema";

export const PreviewManualLetterInput = z.object({
  offerId: bodyId(),
  renderedHtml: UpdateOfferInput.shape.renderedHtml.unwrap(),
  from: bodyId().optional().describe("A version; the changes since then are marked"),
});
export type PreviewManualLetterInput = z.output<typeof PreviewManualLetterInput>;

/**
 * Returns an offer's edited letter as a complete document, to be served under `letterCsp`, and what
 * is wrong with it; with `from`, the changes since that version are marked in it. Writes nothing.
 * Throws `not_found` for an offer or a version the account does not have.
 */
export async function previewManualLetter(
  actor: Actor,
  { offerId, renderedHtml, from }: PreviewManualLetterInput,
): Promise<{ document: string; problems: LetterProblem[] }> {
  requirePermission(actor, "offers.write");
  const { locale, ...known } = await knownOffer(actor, offerId);
  const { shownHtml, problems } = manualLetter(renderedHtml, known.offer);
  const earlier = from && (await getVersionOrThrow(actor, offerId, from));
  const html = earlier ? (await compareLetters(earlier.letterHtml, shownHtml)).html : shownHtml;
  const shown = await embedImages(database(), actor.accountId, html);
  const document = letterDocument(fillAcceptUrl(shown, null), {
    title: "Preview",
    layout: "pages",
    locale,
    branding: await findCurrentBranding(database(), actor.accountId),
  });
  return { document, problems };
}

async function knownOffer({ accountId }: Actor, offerId: number) {
  const [row] = await database()
    .select({
      locale: accounts.locale,
      letter: sql<string>`coalesce(${templates.locale}, ${offers.locale}, ${candidates.locale}, ${accounts.locale})`,
      candidate: {
        firstName: candidates.firstName,
        middleName: candidates.middleName,
        lastName: candidates.lastName,
        suffix: candidates.suffix,
      },
      offer: {
        salary: offers.salary,
        currency: offers.currency,
        payFrequency: offers.payFrequency,
        startDate: offers.startDate,
        expiryDate: offers.expiryDate,
      },
      customFields: offers.customFields,
    })
    .from(offers)
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .leftJoin(templates, sameAccount(templates.id, offers.templateId))
    .where(and(eq(offers.accountId, accountId), eq(offers.id, offerId)));
  if (!row) throw notFound("Offer");
  const fields = Object.values(row.customFields).map((value) => ({ value }));
  const facts = factsOf({ ...row, fields });
  return { locale: row.letter, offer: { facts, locale: row.locale } };
}
