import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { webhookEndpoints } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { WebhookDto } from "./schema";

/** Lists the account's webhooks, oldest first. */
export async function listWebhooks(actor: Actor): Promise<WebhookDto[]> {
  requirePermission(actor, "webhooks.manage");
  return select(database(), eq(webhookEndpoints.accountId, actor.accountId));
}

/** Returns one webhook of the account, inside a transaction too. Throws `not_found`. */
export async function getWebhookOrThrow(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<WebhookDto> {
  requirePermission(actor, "webhooks.manage");
  const own = and(eq(webhookEndpoints.accountId, actor.accountId), eq(webhookEndpoints.id, id));
  const [row] = await select(at, own);
  if (!row) throw notFound("Webhook");
  return row;
}

const lastDelivery = sql<WebhookDto["lastDelivery"]>`(
  select json_build_object(
    'id', last.id,
    'status', last.status,
    'eventType', last.event_type,
    'createdAt', to_char(last.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  )
  from deliveries last
  where last.account_id = webhook_endpoints.account_id
    and last.endpoint_id = webhook_endpoints.id
  order by last.id desc
  limit 1
)`;

async function select(at: Queryable, condition: SQL | undefined): Promise<WebhookDto[]> {
  const rows = await at
    .select({ endpoint: webhookEndpoints, lastDelivery })
    .from(webhookEndpoints)
    .where(condition)
    .orderBy(asc(webhookEndpoints.id));
  const now = new Date();
  return rows.map(({ endpoint, lastDelivery }) => {
    const { previousSecretUntil: until } = endpoint;
    return {
      id: endpoint.id,
      url: endpoint.url,
      description: endpoint.description,
      eventTypes: endpoint.eventTypes,
      format: endpoint.format,
      enabled: endpoint.disabledAt === null,
      disabledAt: endpoint.disabledAt?.toISOString() ?? null,
      disabledReason: endpoint.disabledReason,
      failingSince: endpoint.failingSince?.toISOString() ?? null,
      previousSecretUntil: until && until > now ? until.toISOString() : null,
      lastDelivery,
      createdAt: endpoint.createdAt.toISOString(),
      updatedAt: endpoint.updatedAt.toISOString(),
      revision: endpoint.revision,
    };
  });
}
