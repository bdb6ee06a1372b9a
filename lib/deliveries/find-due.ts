import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { assessmentSessions, basicCredentials, deliveries, webhookEndpoints } from "@/db/schema";
import { isBlocked } from "./waiting";

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
      assessmentSessions,
      and(
        eq(assessmentSessions.accountId, deliveries.accountId),
        eq(assessmentSessions.id, deliveries.sessionId),
      ),
    )
    .leftJoin(
      basicCredentials,
      and(
        eq(basicCredentials.accountId, assessmentSessions.accountId),
        eq(basicCredentials.id, assessmentSessions.basicCredentialId),
      ),
    )
    .where(eq(deliveries.id, id));
  return found;
}

export type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>;
export type Delivery = Due["delivery"];
