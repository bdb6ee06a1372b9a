import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { database, inTransaction, type Queryable, type Transaction } from "@/db/client";
import { setupCodes, users } from "@/db/schema";
import { equalSecrets, sha256 } from "@/lib/auth/secrets";

const letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const lockNumber = 727_273;

let started = false;

/** Returns whether no account exists yet. */
export async function isFirstRun(at: Queryable = database()): Promise<boolean> {
  if (started) return false;
  const [user] = await at.select({ id: users.id }).from(users).limit(1);
  if (user) started = true;
  return !user;
}

/** Locks the check for the first run until the transaction ends. */
export async function lockFirstRun(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lockNumber})`);
}

const normal = (code: string) => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

/**
 * Creates and returns a code for the first-run page, which the server prints. The previous one
 * stops working. Returns null if users exist. Only the hash is stored.
 */
export async function issueSetupCode(): Promise<string | null> {
  return inTransaction(async (tx) => {
    await lockFirstRun(tx);
    await tx.delete(setupCodes);
    if (!(await isFirstRun(tx))) return null;
    const groups = Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(""),
    );
    const code = groups.join("-");
    await tx.insert(setupCodes).values({ codeHash: sha256(normal(code)) });
    return code;
  });
}

/** Returns whether this is the printed code, compared in constant time. */
export async function isSetupCode(tx: Transaction, code: string): Promise<boolean> {
  const [row] = await tx.select({ codeHash: setupCodes.codeHash }).from(setupCodes).limit(1);
  return row ? equalSecrets(sha256(normal(code)), row.codeHash) : false;
}

export async function forgetSetupCode(tx: Transaction): Promise<void> {
  await tx.delete(setupCodes);
}
