import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { type Changed, noticeText, subjectsOf } from "./rules";

export const liveChannel = "proffer_live";

/**
 * Notifies the account's live viewers of changes once the caller's transaction commits. For changes
 * that aren't audited; `recordAudit` notifies of its own.
 */
export async function notifyLive(
  tx: Queryable,
  accountId: number,
  changed: readonly Changed[],
): Promise<void> {
  if (changed.length === 0) return;
  const subjects = subjectsOf(changed);
  await tx.execute(sql`select pg_notify(${liveChannel}, ${noticeText(accountId, subjects)})`);
}
