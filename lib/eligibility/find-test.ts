import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { tests } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { portionsProblem } from "./rules";

type Test = typeof tests.$inferSelect;

/**
 * Finds the account's test by code, share-locked so that its portions stay. Throws `bad_request`.
 */
export async function requireTest(tx: Transaction, accountId: number, code: string): Promise<Test> {
  const [test] = await tx
    .select()
    .from(tests)
    .where(and(eq(tests.accountId, accountId), eq(tests.code, code)))
    .for("share");
  const text = test ? `Test ${code} is no longer offered` : `There is no test ${code}`;
  if (!test || test.retiredAt) {
    throw new AppError("bad_request", text, { details: { testCode: [text] } });
  }
  return test;
}

/** Throws `bad_request` if the test doesn't have these portions, or needs some. */
export function requirePortions(test: Pick<Test, "portions">, chosen: readonly string[]): void {
  const text = portionsProblem(test.portions, chosen);
  if (text) throw new AppError("bad_request", text, { details: { portionCodes: [text] } });
}
