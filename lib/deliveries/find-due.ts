import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { basicCredentials, deliveries, sittings, webhookEndpoints } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { sameAccount } from "@/lib/same-account";
import { isBlocked } from "./select-waiting";

const dueById = statement((given: Given<{ id: number }>) =>
  build
    .select({
      delivery: deliveries,
      endpoint: webhookEndpoints,
      credential: basicCredentials,
      isBlocked,
    })
    .from(deliveries)
    .leftJoin(webhookEndpoints, sameAccount(webhookEndpoints.id, deliveries.endpointId))
    .leftJoin(sittings, sameAccount(sittings.id, deliveries.sittingId))
    .leftJoin(basicCredentials, sameAccount(basicCredentials.id, sittings.basicCredentialId))
    .where(eq(deliveries.id, given.id)),
);

/** Returns a delivery with everything needed to send it now; undefined if it was deleted. */
export const findDue = (id: number) => dueById.first(database(), { id });

export type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>;
export type Delivery = Due["delivery"];
