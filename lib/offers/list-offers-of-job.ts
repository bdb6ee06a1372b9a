import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { isoTime } from "@/db/iso-time";
import { candidates, jobs, offers } from "@/db/schema";
import { build, statements } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { fullName } from "@/lib/format/names";
import { decodeCursor, Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import type { OfferOfJobRow } from "./dto";

interface Values {
  accountId: number;
  jobId: number;
  /** Null for every row. */
  limit: number | null;
  createdAt: string;
  id: number;
}

type Row = Omit<OfferOfJobRow, "candidateName"> & {
  firstName: string;
  lastName: string;
};

const offersOfJob = statements<"first" | "next", Values, Row>((page, given) =>
  build
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
      createdAt: isoTime(offers.createdAt),
      expiryDate: offers.expiryDate,
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .where(
      and(
        eq(offers.accountId, given.accountId),
        eq(offers.jobId, given.jobId),
        page === "next"
          ? sql`(${offers.createdAt}, ${offers.id})
              < (${given.createdAt}::timestamptz, ${given.id}::int)`
          : undefined,
      ),
    )
    .orderBy(sql`${offers.createdAt} desc`, sql`${offers.id} desc`)
    .limit(sql`${given.limit}::int` as never),
);

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
  const [createdAt, id] = paging.cursor
    ? decodeCursor(paging.cursor, ["string", "number"])
    : ["", 0];
  const rows = await offersOfJob(paging.cursor ? "next" : "first").all(database(), {
    ...{ accountId: actor.accountId, jobId, createdAt, id },
    limit: unpaged ? null : limit + 1,
  });
  const shaped = rows.map(({ firstName, lastName, ...row }) => ({
    ...row,
    candidateName: fullName({ firstName, lastName }),
  }));
  return unpaged ? shaped : Page.of(shaped, limit, (row) => [row.createdAt, row.id]);
}
