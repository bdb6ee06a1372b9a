import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { offers } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { isPastDeadline } from "@/lib/format/calendar";
import { inheritedValues } from "@/lib/offer-fields/merge-values";
import { type FieldValues, valueProblem } from "@/lib/offer-fields/rules";
import { createOffer } from "./create-offer";
import type { OfferDto } from "./dto";
import { reopenRefusal } from "./lifecycle";
import { lockOfferOrThrow, type OfferWithParties } from "./lock-offers";
import { updateOffer } from "./update-offer";

/**
 * Reopens a declined, withdrawn or expired offer: creates a draft with its terms and letter that
 * follows it. The offer itself stays as it is, and only one offer follows it. A deadline that has
 * passed is left out. Throws `not_found`, `bad_request` for an offer that isn't over, and `conflict`
 * if it was reopened before.
 */
export async function reopenOffer(actor: Actor, id: number): Promise<OfferDto> {
  requirePermission(actor, "offers.write");
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const offer = await lockOfferOrThrow(tx, accountId, id);
    const isPast = isPastDeadline(offer.expiryDate, offer.account.timeZone, new Date());
    const isOpen = offer.status === "sent" || offer.status === "pending";
    const refusal = reopenRefusal(offer.status, isOpen && isPast);
    if (refusal) throw badRequest(refusal);
    const [known] = await tx
      .select({ id: offers.id })
      .from(offers)
      .where(and(eq(offers.accountId, accountId), eq(offers.reopenedFrom, id)));
    if (known) throw new AppError("conflict", `The offer was reopened as offer ${known.id}`);
    const { candidateId, jobId, templateId, salary, currency, payFrequency, startDate } = offer;
    const created = await createOffer(actor, {
      ...{ candidateId, jobId, templateId, salary, currency, payFrequency, startDate },
      expiryDate: isPast ? null : offer.expiryDate,
      customFields: fittingValues(offer),
      locale: offer.locale,
    });
    await tx
      .update(offers)
      .set({ reopenedFrom: id })
      .where(and(eq(offers.accountId, accountId), eq(offers.id, created.id)));
    const data = { reopenedAs: created.id };
    await recordEvents(tx, actor, [{ type: "offer.reopened", candidateId, offerId: id, data }]);
    await recordAudit(tx, actor, [
      { action: "offer.reopened", subjectType: "offer", subjectId: id, data },
    ]);
    if (offer.letterSource !== "manual" || !offer.renderedHtml) return created;
    return updateOffer(actor, created.id, { renderedHtml: offer.renderedHtml });
  });
}

/** Returns the values of an offer's fields that a new offer can have. */
const fittingValues = ({ fields, customFields, currency }: OfferWithParties): FieldValues => {
  const values = Object.entries(inheritedValues(fields, customFields));
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return Object.fromEntries(
    values.filter(([key, value]) => {
      const field = byKey.get(key);
      return field && valueProblem(field, value, currency) === null;
    }),
  );
};
