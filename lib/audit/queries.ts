import { and, desc, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import { actionsCalled } from "./rules";
import type { AuditEntryDto, AuditListQuery } from "./schema";

const { accountId, action, actorName, subjectType, subjectId, id } = auditEntries;

/** Lists audit entries, newest first, filtered, one page at a time. */
export async function listAuditEntries(
  actor: Actor,
  query: AuditListQuery,
): Promise<Page<AuditEntryDto>> {
  requirePermission(actor, "audit.read");
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
      createdAt: auditEntries.createdAt,
    })
    .from(auditEntries)
    .where(
      and(
        eq(accountId, actor.accountId),
        query.action ? eq(action, query.action) : undefined,
        query.actor ? eq(actorName, query.actor) : undefined,
        query.subjectType ? inArray(subjectType, query.subjectType) : undefined,
        query.subjectId ? eq(subjectId, query.subjectId) : undefined,
        query.search ? matching(query.search) : undefined,
        olderThan(id, query.cursor),
      ),
    )
    .orderBy(desc(id))
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, (row) => [row.id]).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
  }));
}

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
