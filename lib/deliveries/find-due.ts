import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { basicCredentials, deliveries, sittings, webhookEndpoints } from "@/db/schema";
import { isBlocked } from "./select-waiting";

/** A delivery with what it takes to send it now; undefined once it is gone with its subject. */
export async function findDue(id: number) {
  const [found] = await database()
    .select({
      delivery: deliveries,
      endpoint: webhookEndpoints,
      credential: basicCredentials,
      isBlocked,
    })
    .from(deliveries)
    .leftJoin(
      webhookEndpoints,
      and(
        eq(webhookEndpoints.accountId, deliveries.accountId),
        eq(webhookEndpoints.id, deliveries.endpointId),
      ),
    )
    .leftJoin(
      sittings,
      and(eq(sittings.accountId, deliveries.accountId), eq(sittings.id, deliveries.sittingId)),
    )
    .leftJoin(
      basicCredentials,
      and(
        eq(basicCredentials.accountId, sittings.accountId),
        eq(basicCredentials.id, sittings.basicCredentialId),
      ),
    )
    .where(eq(deliveries.id, id));
  return found;
}

export type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>;
export type Delivery = Due["delivery"];
