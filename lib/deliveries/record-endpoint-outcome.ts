import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { webhookEndpoints } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { systemActor } from "@/lib/auth/actor";
import { cancelQueued } from "./cancel-queued";
import { disableAfterDays, isGone } from "./rules";

interface Of {
  accountId: number;
  endpointId: number | null;
}

const own = ({ accountId }: Of, endpointId: number) =>
  and(eq(webhookEndpoints.accountId, accountId), eq(webhookEndpoints.id, endpointId));

/** Records a success: the webhook is no longer failing. */
export async function recordEndpointSuccess(tx: Transaction, of: Of): Promise<void> {
  if (of.endpointId === null) return;
  await tx
    .update(webhookEndpoints)
    .set({ failingSince: null })
    .where(and(own(of, of.endpointId), isNotNull(webhookEndpoints.failingSince)));
}

/** Records a failure. Turns the webhook off if it is gone, or has failed for three days. */
export async function recordEndpointFailure(
  tx: Transaction,
  of: Of,
  status: number | null,
): Promise<void> {
  if (of.endpointId === null) return;
  const [endpoint] = await tx
    .update(webhookEndpoints)
    .set({ failingSince: sql`coalesce(${webhookEndpoints.failingSince}, now())` })
    .where(and(own(of, of.endpointId), isNull(webhookEndpoints.disabledAt)))
    .returning({
      isLong: sql<boolean>`${webhookEndpoints.failingSince} < now() - make_interval(days => ${disableAfterDays})`,
    });
  if (!endpoint) return;
  if (isGone("webhook", status))
    await disable(tx, of, of.endpointId, "The server returned 410 Gone");
  else if (endpoint.isLong) {
    const reason = `Every delivery has failed for ${disableAfterDays} days`;
    await disable(tx, of, of.endpointId, reason);
  }
}

async function disable(
  tx: Transaction,
  of: Of,
  endpointId: number,
  disabledReason: string,
): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({
      ...{ disabledAt: sql`now()`, disabledReason, updatedAt: sql`now()` },
      revision: sql`${webhookEndpoints.revision} + 1`,
    })
    .where(own(of, endpointId));
  await cancelQueued(tx, of.accountId, endpointId);
  await recordAudit(tx, systemActor(of.accountId), [
    {
      action: "webhook.disabled",
      subjectType: "webhook_endpoint",
      subjectId: endpointId,
      data: { reason: disabledReason },
    },
  ]);
}
