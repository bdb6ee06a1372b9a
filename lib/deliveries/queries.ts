import { and, desc, eq, inArray } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import type { DeliveryKind } from "@/db/enums";
import { deliveries } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { notFound } from "@/lib/errors";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { findResendRefusal } from "./find-resend-refusal";
import type { DeliveryDetail, DeliveryListQuery, DeliveryRow } from "./schema";
import { deliveryColumns, toDeliveryRow } from "./serialize";

const readingOf: Record<DeliveryKind, Permission> = {
  callback: "assessments.read",
  webhook: "webhooks.manage",
};

/**
 * Lists the account's callbacks and webhooks, newest first, one page at a time: both kinds unless
 * filtered, webhooks only for members who manage them.
 */
export async function listDeliveries(
  actor: Actor,
  query: DeliveryListQuery,
): Promise<Page<DeliveryRow>> {
  requirePermission(actor, "assessments.read");
  const asked = query.kind ?? (query.endpointId === undefined ? undefined : "webhook");
  if (asked) requirePermission(actor, readingOf[asked]);
  const kind = asked ?? (actor.permissions.has("webhooks.manage") ? undefined : "callback");
  const rows = await database()
    .select(deliveryColumns)
    .from(deliveries)
    .where(
      and(
        eq(deliveries.accountId, actor.accountId),
        kind && eq(deliveries.kind, kind),
        query.status && inArray(deliveries.status, query.status),
        query.endpointId === undefined ? undefined : eq(deliveries.endpointId, query.endpointId),
        query.sittingId === undefined ? undefined : eq(deliveries.sittingId, query.sittingId),
        olderThan(deliveries.id, query.cursor),
      ),
    )
    .orderBy(desc(deliveries.id))
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, (row) => [row.id]).map(toDeliveryRow);
}

/** Returns one delivery with its payload, inside a transaction too. Throws `not_found`. */
export async function getDelivery(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<DeliveryDetail> {
  requirePermission(actor, "assessments.read");
  const [row] = await at
    .select({ ...deliveryColumns, payload: deliveries.payload })
    .from(deliveries)
    .where(and(eq(deliveries.accountId, actor.accountId), eq(deliveries.id, id)));
  if (!row) throw notFound("Delivery");
  requirePermission(actor, readingOf[row.kind]);
  const resendRefusal = await findResendRefusal(at, { accountId: actor.accountId, ...row });
  return { ...toDeliveryRow(row), payload: row.payload, resendRefusal };
}
