import { inArray, sql } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import { build } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { listing } from "@/lib/listing";
import { decodeCursor, Page } from "@/lib/pagination";
import { findRecords } from "./find-records";
import { auditFilters, auditFiltersOf } from "./match-entries";
import type { AuditEntryDto, AuditListQuery } from "./schema";

const read = listing({
  table: auditEntries,
  sorts: {
    createdAt: {
      ...{ column: auditEntries.createdAt, type: "timestamptz" },
      ...{ before: ["actor", "action"], along: ["from", "to"] },
    },
  },
  conditions: auditFilters,
  narrow: ["subjectId"],
  select: (ids, orderBy) =>
    build
      .select({
        id: auditEntries.id,
        action: auditEntries.action,
        actorKind: auditEntries.actorKind,
        actorName: auditEntries.actorName,
        subjectType: auditEntries.subjectType,
        subjectId: auditEntries.subjectId,
        data: auditEntries.data,
        requestId: auditEntries.requestId,
        createdAt: auditEntries.createdAt,
      })
      .from(auditEntries)
      .where(inArray(auditEntries.id, sql`(${ids})`))
      .orderBy(orderBy),
});

/** Lists audit entries, newest first, filtered, one page at a time, with their records. */
export async function listAuditEntries(
  actor: Actor,
  { limit, cursor, ...query }: AuditListQuery,
): Promise<Page<AuditEntryDto>> {
  requirePermission(actor, "audit.read");
  const { accountId } = actor;
  const after = cursor ? decodeCursor(cursor, ["string", "number"]) : undefined;
  const filters = await auditFiltersOf(accountId, query);
  const rows = await read({ accountId, sort: "-createdAt", filters, after, limit });
  const page = Page.of(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  const recordOf = await findRecords(accountId, page.rows);
  return page.map((row) => ({
    ...row,
    record: recordOf(row),
    createdAt: row.createdAt.toISOString(),
  }));
}
