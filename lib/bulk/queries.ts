import { and, asc, eq, gt, inArray, like } from "drizzle-orm";
import { database } from "@/db/client";
import { onReplica } from "@/db/replica";
import { bulkRows, bulkRuns } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import type { MatchCount } from "@/lib/format/match-count";
import { keyset } from "@/lib/keyset";
import { decodeCursor, Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import { findRowRecords } from "./find-row-records";
import { findRunOrThrow, withCounts } from "./find-run";
import { handlerFor } from "./kinds";
import type {
  BulkRowDto,
  BulkRowsQuery,
  BulkRunDto,
  BulkRunListQuery,
  MatchingQuery,
} from "./schema";
import { toBulkRow } from "./serialize";

/** Returns the account's runs, newest first. */
export async function listBulkRuns(
  actor: Actor,
  query: BulkRunListQuery,
): Promise<Page<BulkRunDto>> {
  requirePermission(actor, "candidates.read");
  const { orderBy, after } = keyset({
    column: bulkRuns.createdAt,
    id: bulkRuns.id,
    type: "timestamptz",
    descending: true,
    cursor: query.cursor,
  });
  const runs = await database()
    .select()
    .from(bulkRuns)
    .where(and(eq(bulkRuns.accountId, actor.accountId), after))
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  const page = Page.of(runs, query.limit, (run) => [run.createdAt.toISOString(), run.id]);
  return new Page(await withCounts(database(), page.rows), page.nextCursor);
}

/** Returns one run with its counts. Throws `not_found`. */
export async function getBulkRunOrThrow(actor: Actor, id: number): Promise<BulkRunDto> {
  requirePermission(actor, "candidates.read");
  const run = await findRunOrThrow(database(), actor.accountId, id);
  const [dto] = await withCounts(database(), [run]);
  if (!dto) throw new Error("one run gives one answer");
  return dto;
}

/** Returns a page of a run's rows, in order. Throws `not_found`. */
export async function listBulkRows(
  actor: Actor,
  id: number,
  query: BulkRowsQuery,
): Promise<Page<BulkRowDto>> {
  requirePermission(actor, "candidates.read");
  const run = await findRunOrThrow(database(), actor.accountId, id);
  const [last] = query.cursor ? decodeCursor(query.cursor, ["number"]) : [];
  const rows = await database()
    .select()
    .from(bulkRows)
    .where(
      and(
        eq(bulkRows.accountId, actor.accountId),
        eq(bulkRows.runId, id),
        last === undefined ? undefined : gt(bulkRows.position, last),
        query.verdict && inArray(bulkRows.verdict, query.verdict),
        query.outcome && inArray(bulkRows.outcome, query.outcome),
        query.search ? like(folded(bulkRows.label), containing(query.search)) : undefined,
      ),
    )
    .orderBy(asc(bulkRows.position))
    .limit(query.limit + 1);
  const records = await findRowRecords(database(), run, rows);
  return Page.of(rows, query.limit, (row) => [row.position]).map((row) => toBulkRow(row, records));
}

/** Returns how many rows match a list's filter, on all pages, exactly up to 10,000. */
export async function countMatching(
  actor: Actor,
  { kind, ...filter }: MatchingQuery,
): Promise<MatchCount> {
  const { source } = handlerFor(kind);
  if (!source) throw badRequest("This kind of run needs a file");
  return onReplica(() => source.count(actor, filter));
}
