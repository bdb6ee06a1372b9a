import { desc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { auditSeals } from "@/db/schema";

/** The newest seal of an account's audit log: what it covers can't be changed unseen. */
export interface AuditHead {
  number: number;
  /** In hexadecimal digits. */
  hash: string;
}

/** Returns the head of an account's chain; null before its first seal. */
export async function findHead(accountId: number): Promise<AuditHead | null> {
  const [head] = await database()
    .select({ number: auditSeals.number, hash: auditSeals.hash })
    .from(auditSeals)
    .where(eq(auditSeals.accountId, accountId))
    .orderBy(desc(auditSeals.number))
    .limit(1);
  return head ? { number: head.number, hash: head.hash.toString("hex") } : null;
}
