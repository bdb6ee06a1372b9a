import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { basicCredentials, deliveries, sittings, webhookEndpoints } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { withoutWaiting } from "@/lib/queue/commit-early";
import { sameAccount } from "@/lib/same-account";
import { isBlocked, isInFlight } from "./select-waiting";

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

type Webhook = Given<{ accountId: number; endpointId: number }>;

const nextOf = statement((given: Webhook) => {
  const claimed = build.$with("claimed").as(
    build
      .update(deliveries)
      .set({ claimedAt: sql`now()` })
      .where(
        sql`${deliveries.id} = (
          select id from ${deliveries}
          where account_id = ${given.accountId} and endpoint_id = ${given.endpointId}
            and status = 'queued' and next_attempt_at <= now() and not ${isInFlight}
          order by next_attempt_at, attempts, id
          limit 1
          for update skip locked
        ) and ${withoutWaiting}`,
      )
      .returning(),
  );
  return build
    .with(claimed)
    .select()
    .from(claimed)
    .leftJoin(
      webhookEndpoints,
      and(
        eq(webhookEndpoints.accountId, claimed.accountId),
        eq(webhookEndpoints.id, claimed.endpointId),
      ),
    );
});

/** Claims a webhook's next due delivery. Returns it with everything needed to send it now. */
export async function claimNext(webhook: {
  accountId: number;
  endpointId: number;
}): Promise<Due | undefined> {
  const next = await nextOf.first(database(), webhook);
  if (!next) return undefined;
  const { claimed: delivery, webhook_endpoints: endpoint } = next;
  return { delivery, endpoint, credential: null, isBlocked: false };
}

/** Returns a delivery with everything needed to send it now; undefined if it was deleted. */
export const findDue = (id: number) => dueById.first(database(), { id });

export type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>;
export type Delivery = Due["delivery"];
