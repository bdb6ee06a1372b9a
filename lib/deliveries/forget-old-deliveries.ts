import { and, eq, inArray, lt, ne, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { deliveries } from "@/db/schema";

const batch = 10_000;

/** Deletes webhook deliveries older than 30 days in batches. Run by the worker. */
export async function forgetOldDeliveries(): Promise<void> {
  const db = database();
  let dropped = batch;
  while (dropped === batch) {
    const old = db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.kind, "webhook"),
          ne(deliveries.status, "queued"),
          lt(deliveries.createdAt, sql`now() - interval '30 days'`),
        ),
      )
      .limit(batch);
    const result = await db.delete(deliveries).where(inArray(deliveries.id, old));
    dropped = result.count;
  }
}
