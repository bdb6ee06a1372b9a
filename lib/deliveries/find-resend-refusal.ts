import { and, eq, gt } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { links, webhookEndpoints } from "@/db/schema";

interface Resendable {
  accountId: number;
  endpointId: number | null;
  sittingId: number | null;
  createdAt: Date;
}

/** Returns why a callback or webhook can't be resent, or null. */
export async function findResendRefusal(
  at: Queryable,
  { accountId, endpointId, sittingId, createdAt }: Resendable,
): Promise<string | null> {
  if (endpointId !== null) {
    const [endpoint] = await at
      .select({ disabledAt: webhookEndpoints.disabledAt })
      .from(webhookEndpoints)
      .where(and(eq(webhookEndpoints.accountId, accountId), eq(webhookEndpoints.id, endpointId)));
    return !endpoint || endpoint.disabledAt ? "Turn on the webhook first" : null;
  }
  if (sittingId === null) return null;
  // Each attempt has a link of its own.
  const [newer] = await at
    .select({ id: links.id })
    .from(links)
    .where(
      and(
        eq(links.accountId, accountId),
        eq(links.sittingId, sittingId),
        gt(links.createdAt, createdAt),
      ),
    )
    .limit(1);
  return newer ? "The sitting has been reset. This callback reports an earlier attempt" : null;
}
