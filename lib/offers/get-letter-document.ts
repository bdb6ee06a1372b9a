import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, candidates, offers, offerVersions, templates } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findBranding } from "@/lib/branding/find-branding";
import { notFound } from "@/lib/errors";
import { fullName } from "@/lib/format/names";
import { embedImages } from "@/lib/letter-images/embed-images";
import { fillAcceptUrl } from "@/lib/letters/accept-url";
import { compareLetters } from "@/lib/letters/compare/compare-letters";
import { letterDocument } from "@/lib/letters/document";
import { sameAccount } from "@/lib/same-account";
import { getVersionOrThrow } from "./get-version";
import { letterLocale } from "./select-offers";

/**
 * Returns an offer's letter as a complete HTML document, to be served under `letterCsp`: the
 * current version, or the requested one; with `from`, the changes since that version are marked in
 * it. The candidate's link is disabled in it. Throws `not_found`.
 */
export async function getLetterDocument(
  actor: Actor,
  offerId: number,
  version?: number,
  from?: number,
): Promise<string> {
  requirePermission(actor, "offers.read");
  const [row] = await database()
    .select({
      html: offerVersions.letterHtml,
      number: offerVersions.number,
      locale: letterLocale,
      brandingId: offerVersions.brandingId,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
    })
    .from(offers)
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(
      offerVersions,
      and(
        sameAccount(offerVersions.offerId, offers.id),
        eq(offerVersions.number, version ?? offers.version),
      ),
    )
    .leftJoin(templates, sameAccount(templates.id, offerVersions.templateId))
    .where(and(eq(offers.accountId, actor.accountId), eq(offers.id, offerId)));
  if (!row) throw notFound("Offer");
  const earlier = from && (await getVersionOrThrow(actor, offerId, from));
  const html = earlier ? (await compareLetters(earlier.letterHtml, row.html)).html : row.html;
  const versions = earlier ? `changes from version ${from} to` : "version";
  const shown = await embedImages(database(), actor.accountId, html);
  return letterDocument(fillAcceptUrl(shown, null), {
    title: `Offer ${offerId} for ${fullName(row)}, ${versions} ${row.number}`,
    locale: row.locale,
    branding: await findBranding(database(), actor.accountId, row.brandingId),
    layout: "pages",
  });
}
