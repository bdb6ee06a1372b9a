import { inArray, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { apiCalls } from "@/db/schema";

const batch = 10_000;

/** Deletes calls older than 30 days in batches. Run by the worker. */
export async function forgetOldCalls(): Promise<void> {
  const db = database();
  let dropped = batch;
  while (dropped === batch) {
    const old = db
      .select({ id: apiCalls.id })
      .from(apiCalls)
      .where(lt(apiCalls.createdAt, sql`now() - interval '30 days'`))
      .limit(batch);
    const result = await db.delete(apiCalls).where(inArray(apiCalls.id, old));
    dropped = result.count;
  }
}
