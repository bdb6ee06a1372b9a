import { and, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import { startOfDay } from "@/lib/start-of-day";
import { findRecords } from "./find-records";
import { actionsCalled } from "./rules";
import type { AuditEntryDto, AuditListQuery } from "./schema";

const { accountId, action, actorName, subjectType, subjectId, createdAt, id } = auditEntries;

/** Lists audit entries, newest first, filtered, one page at a time, with their records. */
export async function listAuditEntries(
  actor: Actor,
  query: AuditListQuery,
): Promise<Page<AuditEntryDto>> {
  requirePermission(actor, "audit.read");
  const order = keyset({
    ...{ column: createdAt, id, type: "timestamptz", descending: true, cursor: query.cursor },
  });
  const rows = await database()
    .select({
      id,
      action,
      actorKind: auditEntries.actorKind,
      actorName,
      subjectType,
      subjectId,
      data: auditEntries.data,
      requestId: auditEntries.requestId,
      createdAt,
    })
    .from(auditEntries)
    .where(and(auditConditions(actor, query), order.after))
    .orderBy(...order.orderBy)
    .limit(query.limit + 1);
  const page = Page.of(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
  const recordOf = await findRecords(actor.accountId, page.rows);
  return page.map((row) => ({
    ...row,
    record: recordOf(row),
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Returns the conditions of a filtered log, for every page. */
export const auditConditions = (
  actor: Actor,
  query: Omit<AuditListQuery, "limit" | "cursor">,
): SQL | undefined =>
  and(
    eq(accountId, actor.accountId),
    query.action ? eq(action, query.action) : undefined,
    query.actor?.length ? inArray(auditEntries.actor, query.actor) : undefined,
    query.subjectType?.length ? inArray(subjectType, query.subjectType) : undefined,
    query.subjectId ? eq(subjectId, query.subjectId) : undefined,
    query.from ? sql`${createdAt} >= ${startOfDay(actor.accountId, query.from)}` : undefined,
    query.to ? sql`${createdAt} < ${startOfDay(actor.accountId, query.to, 1)}` : undefined,
    query.search ? matching(query.search) : undefined,
  );

/** Matches words in the action as displayed or in a name, or the number of a record. */
function matching(search: string): SQL | undefined {
  const pattern = containing(search);
  return or(
    like(folded(sql`translate(${action}, '._', '  ')`), pattern),
    like(folded(action), pattern),
    inArray(action, actionsCalled(search)),
    like(folded(actorName), pattern),
    eq(subjectId, search.replace(/^#/, "")),
  );
}
