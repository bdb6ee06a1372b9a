import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { offers } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { fieldDefinitions } from "@/lib/offer-fields/select-fields";
import type { OfferFieldValue } from "./dto";

/**
 * Returns the account's offer fields in order, with an offer's values. Retired fields are among
 * them only with a value. Throws `not_found`.
 */
export async function getOfferFields(actor: Actor, id: number): Promise<OfferFieldValue[]> {
  requirePermission(actor, "offers.read");
  const found = await valuesOfOffer.first(database(), { accountId: actor.accountId, id });
  if (!found) throw notFound("Offer");
  return found.fields
    .map(({ isRetired: retired, options, ...field }) => ({
      ...{ ...field, options: [...options], retired },
      value: found.customFields[field.key] ?? null,
    }))
    .filter(({ retired, value }) => !retired || value !== null);
}

const valuesOfOffer = statement((given: Given<{ accountId: number; id: number }>) =>
  build
    .select({ customFields: offers.customFields, fields: fieldDefinitions(given.accountId) })
    .from(offers)
    .where(and(eq(offers.accountId, given.accountId), eq(offers.id, given.id))),
);
