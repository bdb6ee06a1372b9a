import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { memberships, users } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { rolePermissions } from "@/lib/auth/permissions";
import type { RunRow } from "./find-run";
import { kindPermissions } from "./rules";

/** Returns the run's member with their current permissions, or why they can't act any longer. */
export async function findRunActor(
  tx: Transaction,
  run: RunRow,
): Promise<{ actor: Actor } | { actor: null; refusal: string }> {
  const [member] = await tx
    .select({ name: users.name, role: memberships.role, disabledAt: memberships.disabledAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.accountId, run.accountId), eq(memberships.userId, run.createdBy)));
  if (!member || member.disabledAt) {
    return { actor: null, refusal: `${run.createdByName} is no longer a member` };
  }
  const permissions = rolePermissions[member.role];
  if (!permissions.has(kindPermissions[run.kind])) {
    return { actor: null, refusal: `${member.name} no longer has permission to do this` };
  }
  return {
    actor: {
      kind: "user",
      accountId: run.accountId,
      userId: run.createdBy,
      name: member.name,
      permissions,
      credential: `bulk:${run.id}`,
    },
  };
}
