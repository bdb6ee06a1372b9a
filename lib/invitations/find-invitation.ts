import { and, eq, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { assessmentInvitations, candidates, partners } from "@/db/schema";
import { notFound } from "@/lib/errors";
import { sameAccount } from "@/lib/same-account";

/** Returns an invitation with everything needed to call its partner, or undefined. */
export async function findCallable(at: Queryable, condition: SQL | undefined) {
  const [found] = await at
    .select({ invitation: assessmentInvitations, partner: partners, candidate: candidates })
    .from(assessmentInvitations)
    .innerJoin(partners, sameAccount(partners.id, assessmentInvitations.partnerId))
    .innerJoin(candidates, sameAccount(candidates.id, assessmentInvitations.candidateId))
    .where(condition);
  return found;
}

export type Callable = NonNullable<Awaited<ReturnType<typeof findCallable>>>;

/** Returns an invitation of the account with everything needed to call its partner. Throws `not_found`. */
export async function findCallableOrThrow(
  at: Queryable,
  accountId: number,
  id: number,
): Promise<Callable> {
  const found = await findCallable(
    at,
    and(eq(assessmentInvitations.accountId, accountId), eq(assessmentInvitations.id, id)),
  );
  if (!found) throw notFound("Invitation");
  return found;
}
