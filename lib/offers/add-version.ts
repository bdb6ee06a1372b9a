import type { Transaction } from "@/db/client";
import { offerVersions } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { letterHash } from "@/lib/letters/hash";
import type { Terms } from "./compose-letter";

/** Adds a version with the current terms and letter. Versions never change. */
export async function addVersion(
  tx: Transaction,
  actor: Actor,
  offer: Terms & { id: number; version: number; templateId: number | null },
  letterHtml: string,
): Promise<void> {
  await tx.insert(offerVersions).values({
    accountId: actor.accountId,
    offerId: offer.id,
    number: offer.version,
    templateId: offer.templateId,
    salary: offer.salary,
    currency: offer.currency,
    payFrequency: offer.payFrequency,
    startDate: offer.startDate,
    expiryDate: offer.expiryDate,
    letterHtml,
    letterHash: letterHash(letterHtml),
    actorKind: actor.kind,
    actorName: actor.name,
  });
}
