import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { links, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { fileName } from "@/lib/format/file-name";
import { sameAccount } from "@/lib/same-account";
import { composeLetterPdf, type LetterPdf } from "./compose-letter-pdf";
import { findLetters } from "./find-letters";
import { openLink } from "./find-linked-offer";
import { requireOffer } from "./list-versions";

/**
 * Returns the PDF of an offer's letter: the current version, or the requested one. Throws
 * `not_found` for the offer or the version.
 */
export async function getLetterPdf(
  actor: Actor,
  offerId: number,
  version?: number,
): Promise<LetterPdf> {
  requirePermission(actor, "offers.read");
  const wanted = and(eq(offers.accountId, actor.accountId), eq(offers.id, offerId));
  const [letter] = await findLetters(database(), wanted, version);
  if (letter) return composeLetterPdf(letter);
  await requireOffer(actor, offerId);
  throw notFound("Version");
}

/** Returns the PDF of the letter behind an open link; null if the link is closed. */
export async function getLinkedLetterPdf(linkId: string): Promise<LetterPdf | null> {
  const [found] = await database()
    .select({ accountId: offers.accountId, id: offers.id })
    .from(links)
    .innerJoin(offers, sameAccount(offers.id, links.offerId))
    .where(openLink(linkId));
  if (!found) return null;
  const wanted = and(eq(offers.accountId, found.accountId), eq(offers.id, found.id));
  const [letter] = await findLetters(database(), wanted);
  if (!letter) return null;
  const { bytes } = await composeLetterPdf(letter);
  return { bytes, name: fileName(letter.jobTitle, letter.account.name) };
}
