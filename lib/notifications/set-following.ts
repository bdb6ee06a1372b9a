import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { offerFollowers } from "@/db/schema";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { notFound } from "@/lib/errors";
import type { FollowInput } from "./schema";

/**
 * Follows an offer, or doesn't any longer, for the actor alone. An owner of an offer can choose not
 * to follow it. Throws `not_found`.
 */
export async function setFollowing(
  actor: Actor,
  { offerId, follows }: FollowInput,
): Promise<FollowInput> {
  requirePermission(actor, "offers.read");
  await database()
    .insert(offerFollowers)
    .values({ accountId: actor.accountId, userId: requireUser(actor), offerId, follows })
    .onConflictDoUpdate({
      target: [offerFollowers.accountId, offerFollowers.offerId, offerFollowers.userId],
      set: { follows, createdAt: sql`now()` },
    })
    .catch((error: unknown) => {
      throw isForeignKeyViolation(error) ? notFound("Offer") : error;
    });
  return { offerId, follows };
}
