import { and, eq, inArray, like } from "drizzle-orm";
import { database } from "@/db/client";
import { jobs } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { keyset } from "@/lib/keyset";
import { countOffers } from "@/lib/offers/count-offers";
import { Page } from "@/lib/pagination";
import { containing } from "@/lib/search";
import type { JobDetail, JobListQuery, JobListRow } from "./schema";
import { toJob } from "./serialize";

/** Returns a page of the account's jobs, filtered and sorted by the database. */
export async function listJobs(actor: Actor, query: JobListQuery): Promise<Page<JobListRow>> {
  requirePermission(actor, "jobs.read");
  const byTitle = query.sort.endsWith("title");
  const { orderBy, after } = keyset({
    column: byTitle ? jobs.title : jobs.createdAt,
    id: jobs.id,
    type: byTitle ? "text" : "timestamptz",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  const rows = await database()
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.accountId, actor.accountId),
        query.status && inArray(jobs.status, query.status),
        query.search ? like(jobs.search, containing(query.search)) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  const page = Page.of(rows, query.limit, (row) => [
    byTitle ? row.title : row.createdAt.toISOString(),
    row.id,
  ]);
  const ids = page.rows.map((row) => row.id);
  const counts = await countOffers(actor.accountId, "jobId", ids);
  return page.map((row) => {
    const { revision: _, ...job } = toJob(row);
    return { ...job, offerCount: counts.get(row.id) ?? 0 };
  });
}

/** Returns one job with the number of its offers. Throws `not_found`. */
export async function getJobOrThrow(actor: Actor, id: number): Promise<JobDetail> {
  requirePermission(actor, "jobs.read");
  const [row] = await database()
    .select()
    .from(jobs)
    .where(and(eq(jobs.accountId, actor.accountId), eq(jobs.id, id)));
  if (!row) throw notFound("Job");
  const counts = await countOffers(actor.accountId, "jobId", [id]);
  return { ...toJob(row), offerCount: counts.get(id) ?? 0 };
}
