import { and, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { assessmentSessions, assessments, candidates } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing } from "@/lib/search";
import type { SessionListQuery } from "./schema";
import type { SessionRow } from "./session-dto";
import { selectSessions, sessionRowColumns, toSessionRow } from "./session-rows";

/**
 * The sittings of the account's own assessments, a page at a time, newest first. A sitting waits
 * to be marked exactly as long as it is finished and not completed.
 */
export async function listSessions(
  actor: Actor,
  query: SessionListQuery,
): Promise<Page<SessionRow>> {
  requirePermission(actor, "assessments.read");
  const { orderBy, after } = keyset({
    column: assessmentSessions.createdAt,
    id: assessmentSessions.id,
    type: "timestamptz",
    descending: true,
    cursor: query.cursor,
  });
  const rows = await selectSessions(database(), sessionRowColumns)
    .where(and(conditions(actor, query), after))
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]).map(
    toSessionRow,
  );
}

function conditions(actor: Actor, query: SessionListQuery): SQL | undefined {
  const { accountId, assessmentId, candidateId, status } = assessmentSessions;
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
      : or(like(candidates.search, text), sql`lower(${assessments.name}) like ${text}`),
  );
}
