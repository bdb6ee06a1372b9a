import { and, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { handbackProblem } from "./rules";

/** Throws `invalid` if the caller may not hand candidates back to this address. */
export async function checkHandback(on: Queryable, actor: Actor, address: string): Promise<void> {
  const around = {
    ownOrigin: new URL(env.APP_URL).origin,
    production: env.NODE_ENV === "production",
  };
  const problem = handbackProblem(address, around, await hostsOf(on, actor));
  if (!problem) return;
  throw new AppError("invalid", "Validation failed", {
    details: { "candidate.handback_url": [problem] },
  });
}

const hostsOfCredential = statement((given: Given<{ accountId: number; id: number }>) =>
  build
    .select({ hosts: basicCredentials.handbackHosts })
    .from(basicCredentials)
    .where(and(eq(basicCredentials.accountId, given.accountId), eq(basicCredentials.id, given.id))),
);

async function hostsOf(on: Queryable, actor: Actor): Promise<string[]> {
  const { accountId, basicCredentialId: id } = actor;
  if (id === undefined) return [];
  return (await hostsOfCredential.first(on, { accountId, id }))?.hosts ?? [];
}
