import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, jobs, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { fullName } from "@/lib/format/names";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import type { OfferOfJobRow } from "./dto";

/**
 * Returns a job's offers, newest first, in the contract's shape. Without `limit` and `cursor`, all
 * of them as an array; an unknown job has none.
 */
export async function listOffersOfJob(
  actor: Actor,
  jobId: number,
  paging: { limit?: number | undefined; cursor?: string | undefined },
): Promise<OfferOfJobRow[] | Page<OfferOfJobRow>> {
  requirePermission(actor, "offers.read");
  const unpaged = paging.limit === undefined && paging.cursor === undefined;
  const limit = paging.limit ?? 50;
  const { orderBy, after } = keyset({
    column: offers.createdAt,
    id: offers.id,
    type: "timestamptz",
    descending: true,
    cursor: paging.cursor,
  });
  const select = database()
    .select({
      id: offers.id,
      candidateId: offers.candidateId,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      jobId: offers.jobId,
      jobTitle: jobs.title,
      salary: offers.salary,
      currency: offers.currency,
      payFrequency: offers.payFrequency,
      status: offers.status,
      createdAt: offers.createdAt,
      expiryDate: offers.expiryDate,
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .where(and(eq(offers.accountId, actor.accountId), eq(offers.jobId, jobId), after))
    .orderBy(...orderBy)
    .$dynamic();
  const rows = await (unpaged ? select : select.limit(limit + 1));
  const shaped = rows.map(({ firstName, lastName, ...row }) => ({
    ...row,
    candidateName: fullName({ firstName, lastName }),
    createdAt: row.createdAt.toISOString(),
  }));
  return unpaged ? shaped : Page.of(shaped, limit, (row) => [row.createdAt, row.id]);
}
