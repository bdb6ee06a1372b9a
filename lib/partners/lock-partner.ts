import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { partners } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changed, notFound } from "@/lib/errors";
import type { PartnerRow } from "./serialize";

/**
 * A partner of the account that nobody else changes until the end. Throws `not_found`, and
 * `precondition_failed` where it is not at the revision asked for.
 */
export async function lockPartnerOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  ifMatch?: number,
): Promise<PartnerRow> {
  const [partner] = await tx
    .select()
    .from(partners)
    .where(and(eq(partners.accountId, actor.accountId), eq(partners.id, id)))
    .for("update");
  if (!partner) throw notFound("Partner");
  if (ifMatch !== undefined && ifMatch !== partner.revision) throw changed("Partner");
  return partner;
}
