import { desc, eq, inArray, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { auditChecks, auditEntries, auditSeals } from "@/db/schema";
import { build } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { listing } from "@/lib/listing";
import { decodeCursor, Page } from "@/lib/pagination";
import { emptyChain } from "./extend-chain";
import { findRecords } from "./find-records";
import { auditFilters, auditFiltersOf } from "./match-entries";
import {
  type AuditChainDto,
  type AuditEntryDto,
  AuditFinding,
  type AuditListQuery,
} from "./schema";

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
        number: auditSeals.number,
        hash: sql<string | null>`encode(${auditSeals.hash}, 'hex')`,
      })
      .from(auditEntries)
      .leftJoin(auditSeals, eq(auditSeals.entryId, auditEntries.id))
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
  return page.map(({ number, hash, ...row }) => ({
    ...row,
    seal: number !== null && hash !== null ? { number, hash } : null,
    record: recordOf(row),
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Returns the end of the account's chain, and what the last check of it found. */
export async function getAuditChain(actor: Actor): Promise<AuditChainDto> {
  requirePermission(actor, "audit.read");
  const { accountId } = actor;
  const [[seal = emptyChain], [check]] = await Promise.all([
    database()
      .select({
        number: auditSeals.number,
        hash: sql<string>`encode(${auditSeals.hash}, 'hex')`,
      })
      .from(auditSeals)
      .where(eq(auditSeals.accountId, accountId))
      .orderBy(desc(auditSeals.number))
      .limit(1),
    database()
      .select({ checkedAt: auditChecks.checkedAt, finding: auditChecks.finding })
      .from(auditChecks)
      .where(eq(auditChecks.accountId, accountId)),
  ]);
  return {
    ...seal,
    head: `${accountId}:${seal.number}:${seal.hash}`,
    checkedAt: check?.checkedAt.toISOString() ?? null,
    finding: check?.finding ? AuditFinding.parse(check.finding) : null,
  };
}
