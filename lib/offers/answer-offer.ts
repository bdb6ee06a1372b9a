import { and, eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { offerVersions } from "@/db/schema";
import { type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { isPastDeadline } from "@/lib/format/calendar";
import { applyTransitions } from "./apply-transitions";
import { lockLinkedOffer } from "./lock-linked-offer";
import type { OfferWithParties } from "./lock-offers";

export type OfferAnswer =
  | { status: "accepted"; version: number; typedName: string }
  | { status: "declined"; version: number; reason: string | null };

/**
 * Outcome of an answer: `recorded`; `answered` if there already was one; `changed` if the offer has
 * a newer version than the one answered; `late` past the deadline; `closed` if the link is closed.
 * Only `recorded` writes.
 */
export type AnswerOutcome = "recorded" | "answered" | "changed" | "late" | "closed";

/**
 * Records a candidate's answer to the version they were shown, with its evidence: letter hash,
 * typed name or reason, address and browser.
 */
export async function answerOffer(visit: LinkVisit, answer: OfferAnswer): Promise<AnswerOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedOffer(tx, visit);
    if (!found) return "closed";
    const { offer, actor } = found;
    if (offer.status === "accepted" || offer.status === "declined") return "answered";
    if (offer.version !== answer.version) return "changed";
    if (isPastDeadline(offer.expiryDate, offer.account.timeZone, new Date())) return "late";
    const [result] = await applyTransitions(tx, actor, [offer], answer.status, {
      evidence: {
        letterHash: await letterHashOf(tx, offer),
        ...(answer.status === "accepted" && { typedName: answer.typedName }),
        ...(answer.status === "declined" && answer.reason && { reason: answer.reason }),
        ...originOfVisit(visit),
      },
    });
    if (result?.error) throw result.error;
    return result?.moved ? "recorded" : "answered";
  });
}

async function letterHashOf(tx: Transaction, offer: OfferWithParties): Promise<string> {
  const [version] = await tx
    .select({ letterHash: offerVersions.letterHash })
    .from(offerVersions)
    .where(
      and(
        eq(offerVersions.accountId, offer.accountId),
        eq(offerVersions.offerId, offer.id),
        eq(offerVersions.number, offer.version),
      ),
    );
  if (!version) throw new Error(`Offer ${offer.id} has no version ${offer.version}`);
  return version.letterHash;
}
