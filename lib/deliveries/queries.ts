import { and, eq, inArray, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import type { DeliveryKind } from "@/db/enums";
import { deliveries } from "@/db/schema";
import { build } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { notFound } from "@/lib/errors";
import { equals, isOneOf, listing } from "@/lib/listing";
import { cursorOfId, Page } from "@/lib/pagination";
import { findResendRefusal } from "./find-resend-refusal";
import type { DeliveryDetail, DeliveryListQuery, DeliveryRow } from "./schema";
import { deliveryColumns, toDeliveryRow } from "./serialize";

const readingOf: Record<DeliveryKind, Permission> = {
  callback: "assessments.read",
  webhook: "webhooks.manage",
};

const subjectOf = { callback: deliveries.sittingId, webhook: deliveries.endpointId };

const read = listing({
  table: deliveries,
  sorts: { id: { column: deliveries.id, type: "int", before: ["endpointId", "sittingId"] } },
  conditions: {
    // Each kind has an index of what it is about.
    kind: {
      of: (kind) => sql`(${deliveries.kind} = ${kind} and (
        (${kind} = 'callback' and ${subjectOf.callback} is not null)
        or (${kind} = 'webhook' and ${subjectOf.webhook} is not null)))`,
    },
    status: isOneOf(deliveries.status),
    endpointId: equals(deliveries.endpointId),
    sittingId: equals(deliveries.sittingId),
  },
  select: (ids, orderBy) =>
    build
      .select(deliveryColumns)
      .from(deliveries)
      .where(inArray(deliveries.id, sql`(${ids})`))
      .orderBy(orderBy),
});

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
  const { status, endpointId, sittingId, limit } = query;
  const { accountId } = actor;
  const filters = { kind, status, endpointId, sittingId };
  const after = cursorOfId(query.cursor);
  const rows = await read({ accountId, sort: "-id", filters, after, limit });
  return Page.of(rows, limit, (row) => [row.id]).map(toDeliveryRow);
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
