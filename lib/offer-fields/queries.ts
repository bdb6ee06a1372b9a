import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { offerFields } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { OfferFieldDto, OfferFieldRow } from "./schema";
import { toOfferField } from "./serialize";

/** Lists the account's offer fields in order, retired ones included. */
export async function listOfferFields(actor: Actor): Promise<OfferFieldRow[]> {
  requirePermission(actor, "offers.read");
  const rows = await database()
    .select()
    .from(offerFields)
    .where(eq(offerFields.accountId, actor.accountId))
    .orderBy(offerFields.position, offerFields.id);
  return rows.map((row) => {
    const { revision: _, ...field } = toOfferField(row);
    return field;
  });
}

/** Returns one offer field. Throws `not_found`. */
export async function getOfferFieldOrThrow(actor: Actor, id: number): Promise<OfferFieldDto> {
  requirePermission(actor, "offers.read");
  const [row] = await database()
    .select()
    .from(offerFields)
    .where(and(eq(offerFields.accountId, actor.accountId), eq(offerFields.id, id)));
  if (!row) throw notFound("Offer field");
  return toOfferField(row);
}
