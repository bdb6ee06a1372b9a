import { and, eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { offerVersions } from "@/db/schema";
import { type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { isPastDeadline } from "@/lib/format/calendar";
import { fullName } from "@/lib/format/names";
import { isSameName } from "@/lib/format/same-name";
import { applyTransitions } from "./apply-transitions";
import { lockLinkedOffer } from "./lock-linked-offer";
import type { OfferWithParties } from "./lock-offers";
import { sendReceipt } from "./send-receipt";

export type OfferAnswer =
  | {
      status: "accepted";
      version: number;
      typedName: string;
      /** The name that the candidate was asked about, if any: they keep it by sending it again. */
      askedName: string | null;
    }
  | {
      status: "declined";
      version: number;
      /** One of the account's reasons. */
      chosenReason: string | null;
      reason: string | null;
    };

/**
 * Outcome of an answer: `recorded`; `answered` if there already was one; `changed` if the offer has
 * a newer version than the one answered; `late` past the deadline; `other_name` if the typed name
 * isn't the candidate's and they weren't asked about it; `closed` if the link is closed. Only
 * `recorded` writes.
 */
export type AnswerOutcome = "recorded" | "answered" | "changed" | "late" | "other_name" | "closed";

/**
 * Records a candidate's answer to the version they were shown, with its evidence: letter hash,
 * typed name and that it differs from theirs, or reasons, address and browser. A candidate who
 * accepts gets a receipt by email.
 */
export async function answerOffer(visit: LinkVisit, answer: OfferAnswer): Promise<AnswerOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedOffer(tx, visit);
    if (!found) return "closed";
    const { offer, actor } = found;
    if (offer.status === "accepted" || offer.status === "declined") return "answered";
    if (offer.version !== answer.version) return "changed";
    if (isPastDeadline(offer.expiryDate, offer.account.timeZone, new Date())) return "late";
    const differs = answer.status === "accepted" && !isSameName(answer.typedName, offer.candidate);
    if (differs && answer.askedName !== answer.typedName) return "other_name";
    const { letterHash, locale } = await findVersionOrThrow(tx, offer);
    const [result] = await applyTransitions(tx, actor, [offer], answer.status, {
      evidence: {
        letterHash,
        ...answerData(answer),
        ...(differs && { nameDiffers: true, candidateName: fullName(offer.candidate) }),
        ...originOfVisit(visit),
      },
    });
    if (result?.error) throw result.error;
    if (result?.moved && answer.status === "accepted") {
      const { typedName } = answer;
      await sendReceipt(tx, result.offer, { linkId: visit.linkId, typedName, locale });
    }
    return result?.moved ? "recorded" : "answered";
  });
}

function answerData(answer: OfferAnswer): Record<string, string> {
  if (answer.status === "accepted") return { typedName: answer.typedName };
  const { chosenReason, reason } = answer;
  return { ...(chosenReason && { chosenReason }), ...(reason && { reason }) };
}

/** Returns the hash of the answered letter, and the language of what the candidate sees. */
async function findVersionOrThrow(tx: Transaction, offer: OfferWithParties) {
  const [version] = await tx
    .select({ letterHash: offerVersions.letterHash, locale: offerVersions.locale })
    .from(offerVersions)
    .where(
      and(
        eq(offerVersions.accountId, offer.accountId),
        eq(offerVersions.offerId, offer.id),
        eq(offerVersions.number, offer.version),
      ),
    );
  if (!version) throw new Error(`Offer ${offer.id} has no version ${offer.version}`);
  return { ...version, locale: version.locale ?? offer.account.locale };
}
