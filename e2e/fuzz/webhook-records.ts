import { database } from "@/db/client";
import * as tables from "@/db/schema";
import { seal } from "@/lib/auth/sealed";
import { randomToken } from "@/lib/auth/secrets";
import { newWebhookSecret } from "@/lib/deliveries/sign-webhook";
import type { Creator } from "./records";

/** Address where nothing listens, so that a call fails immediately. */
const url = "http://127.0.0.1:9/";

/** Creates webhooks subscribed to one rare event. */
export const webhooks: Creator = async ({ accountId }, count) => {
  const secret = seal(newWebhookSecret());
  const eventTypes = ["assistance.opted_in"];
  return database()
    .insert(tables.webhookEndpoints)
    .values(Array.from({ length: count }, () => ({ accountId, url, secret, eventTypes })))
    .returning({ id: tables.webhookEndpoints.id });
};

/** Creates deliveries of a webhook. */
export const deliveries: Creator = async (tenant, count) => {
  const { accountId } = tenant;
  const [webhook] = await webhooks(tenant, 1);
  return database()
    .insert(tables.deliveries)
    .values(
      Array.from({ length: count }, () => ({
        ...{ accountId, kind: "webhook" as const, status: "delivered" as const, url },
        ...{ endpointId: Number(webhook?.id), messageId: randomToken(16) },
        ...{ eventType: "webhook.test", payload: "{}", deliveredAt: new Date() },
      })),
    )
    .returning({ id: tables.deliveries.id });
};
