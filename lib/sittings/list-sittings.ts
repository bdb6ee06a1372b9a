import { and, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { assessments, candidates, sittings } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import type { SittingListQuery, SittingRow } from "./schema";
import { selectSittings, sittingRowColumns, toSittingRow } from "./select-sittings";

/**
 * Lists the sittings of the account's assessments, newest first, page by page. A sitting has
 * answers to mark exactly while it is finished and not completed.
 */
export async function listSittings(
  actor: Actor,
  query: SittingListQuery,
): Promise<Page<SittingRow>> {
  requirePermission(actor, "assessments.read");
  const { orderBy, after } = keyset({
    column: sittings.createdAt,
    id: sittings.id,
    type: "timestamptz",
    descending: true,
    cursor: query.cursor,
  });
  const rows = await selectSittings(database(), sittingRowColumns)
    .where(and(conditions(actor, query), after))
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]).map(
    toSittingRow,
  );
}

function conditions(actor: Actor, query: SittingListQuery): SQL | undefined {
  const { accountId, assessmentId, candidateId, status } = sittings;
  const text = query.search ? containing(query.search) : null;
  return and(
    eq(accountId, actor.accountId),
    query.status && inArray(status, query.status),
    query.toMark === undefined
      ? undefined
      : query.toMark
        ? eq(status, "Finished")
        : sql`${status} <> 'Finished'`,
    query.assessmentId === undefined ? undefined : eq(assessmentId, query.assessmentId),
    query.candidateId === undefined ? undefined : eq(candidateId, query.candidateId),
    text === null
      ? undefined
      : or(like(candidates.search, text), like(folded(assessments.name), text)),
  );
}
