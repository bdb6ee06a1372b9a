import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { handbackProblem } from "./rules";

/** Throws `invalid` if the caller may not hand candidates back to this address. */
export async function checkHandback(tx: Transaction, actor: Actor, address: string): Promise<void> {
  const around = {
    ownOrigin: new URL(env.APP_URL).origin,
    production: env.NODE_ENV === "production",
  };
  const problem = handbackProblem(address, around, await hostsOf(tx, actor));
  if (!problem) return;
  throw new AppError("invalid", "Validation failed", {
    details: { "candidate.handback_url": [problem] },
  });
}

async function hostsOf(tx: Transaction, actor: Actor): Promise<string[]> {
  const { accountId, basicCredentialId } = actor;
  if (basicCredentialId === undefined) return [];
  const [credential] = await tx
    .select({ hosts: basicCredentials.handbackHosts })
    .from(basicCredentials)
    .where(
      and(eq(basicCredentials.accountId, accountId), eq(basicCredentials.id, basicCredentialId)),
    );
  return credential?.hosts ?? [];
}
