import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { auditChecks } from "@/db/schema";
import { log } from "@/lib/log";
import { findingText } from "./rules";
import { type KeptHead, type VerifiedAccount, verifyAudit } from "./verify-audit";

export const checkTask = "check-audit";

/**
 * Verifies the chains of all accounts against the heads of the last check, and keeps the result.
 * Logs each new head, so that whoever collects the log has them outside the database, and each
 * finding. Run by the worker every night.
 */
export async function checkChains(): Promise<void> {
  const { accountId, number, hash } = auditChecks;
  const kept: KeptHead[] = await database().select({ accountId, number, hash }).from(auditChecks);
  const known = new Map(kept.map((head) => [head.accountId, head]));
  for await (const checked of verifyAudit(kept)) {
    if (checked.code === null) continue;
    logCheck(checked, known.get(checked.accountId)?.number ?? 0);
    await keepCheck(checked);
  }
}

function logCheck({ accountId, finding, head }: VerifiedAccount, before: number): void {
  if (finding) {
    log.error("audit chain damaged", { account: accountId, text: findingText(finding) });
  } else if (head.number !== before) {
    log.info("audit chain checked", { account: accountId, ...head });
  }
}

/** Keeps a result. After a finding, the head that was known before it is still expected. */
async function keepCheck({ accountId, finding, head }: VerifiedAccount): Promise<void> {
  await database()
    .insert(auditChecks)
    .values({ accountId, ...head, finding })
    .onConflictDoUpdate({
      target: auditChecks.accountId,
      set: { finding, checkedAt: sql`now()`, ...(finding === null && head) },
    });
}
