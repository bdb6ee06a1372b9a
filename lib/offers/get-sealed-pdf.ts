import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, candidates, jobs, links, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { fileName } from "@/lib/format/file-name";
import { fullName } from "@/lib/format/names";
import { sameAccount } from "@/lib/same-account";
import { openLink } from "./find-linked-offer";
import { requireOffer } from "./list-versions";
import { sealOffer } from "./seal-offer";

/** A file with the name to save it by, without its ending. */
interface NamedPdf {
  bytes: Buffer<ArrayBuffer>;
  name: string;
}

const columns = {
  accountId: offers.accountId,
  id: offers.id,
  company: accounts.name,
  jobTitle: jobs.title,
  firstName: candidates.firstName,
  lastName: candidates.lastName,
};

/**
 * Returns the sealed copy of an offer. Throws `not_found` for the offer, and for the copy unless the
 * offer is accepted.
 */
export async function getSealedPdf(actor: Actor, offerId: number): Promise<NamedPdf> {
  requirePermission(actor, "offers.read");
  await requireOffer(actor, offerId);
  const bytes = await sealOffer(actor.accountId, offerId);
  const [found] = await database()
    .select(columns)
    .from(offers)
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .where(and(eq(offers.accountId, actor.accountId), eq(offers.id, offerId)));
  if (!found || !bytes) throw notFound("Sealed copy");
  const name = fileName(fullName(found), found.jobTitle, `offer ${offerId} accepted`);
  return { bytes: Buffer.from(bytes), name };
}

/** Returns the sealed copy behind an open link; null if the link is closed or nothing was accepted. */
export async function getLinkedSealedPdf(linkId: string): Promise<NamedPdf | null> {
  const [found] = await database()
    .select(columns)
    .from(links)
    .innerJoin(offers, sameAccount(offers.id, links.offerId))
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .where(openLink(linkId));
  const bytes = found && (await sealOffer(found.accountId, found.id));
  if (!found || !bytes) return null;
  return { bytes: Buffer.from(bytes), name: fileName(found.jobTitle, found.company, "accepted") };
}
