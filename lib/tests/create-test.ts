import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { tests } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { refuseDuplicateCode } from "./refuse-duplicate-code";
import type { CreateTestInput, TestDto } from "./schema";
import { toTest } from "./serialize";

/** Adds a test. Throws `bad_request` if the code is already in use. */
export async function createTest(actor: Actor, input: CreateTestInput): Promise<TestDto> {
  requirePermission(actor, "eligibility.write");
  const { retired = false, ...fields } = input;
  return inTransaction(async (tx) => {
    const [row] = await tx
      .insert(tests)
      .values({ ...fields, accountId: actor.accountId, retiredAt: retired ? sql`now()` : null })
      .returning()
      .catch(refuseDuplicateCode);
    if (!row) throw new Error("insert returned no test");
    await recordAudit(tx, actor, [
      {
        action: "test.created",
        subjectType: "test",
        subjectId: row.id,
        data: { code: row.code },
      },
    ]);
    return toTest(row);
  });
}
