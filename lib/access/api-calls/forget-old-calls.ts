import { inArray, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { apiCalls } from "@/db/schema";
import { env } from "@/lib/env";

const batch = 10_000;

/** Deletes calls that are older than `RETENTION_CALLS` in batches. Run by the worker. */
export async function forgetOldCalls(): Promise<void> {
  const days = env.RETENTION_CALLS;
  if (days === 0) return;
  const db = database();
  let dropped = batch;
  while (dropped === batch) {
    const old = db
      .select({ id: apiCalls.id })
      .from(apiCalls)
      .where(lt(apiCalls.createdAt, sql`now() - make_interval(days => ${days})`))
      .limit(batch);
    const result = await db.delete(apiCalls).where(inArray(apiCalls.id, old));
    dropped = result.count;
  }
}
