import { and, eq, inArray, like, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { assessments, candidates, sittings } from "@/db/schema";
import { build, oneOf } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findMatchingPeople } from "@/lib/find-matches";
import { equals, isOneOf, listing } from "@/lib/listing";
import { decodeCursor, Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { containing, folded } from "@/lib/search";
import type { SittingListQuery, SittingRow } from "./schema";
import { selectSittings, sittingRowColumns, toSittingRow } from "./select-sittings";

const read = listing({
  table: sittings,
  sorts: {
    createdAt: { column: sittings.createdAt, type: "timestamptz", before: ["status", "toMark"] },
  },
  conditions: {
    status: isOneOf(sittings.status),
    toMark: equals(sittings.status),
    notToMark: { of: (status) => sql`${sittings.status} <> ${status}` },
    assessmentId: equals(sittings.assessmentId),
    candidateId: equals(sittings.candidateId),
  },
  narrow: ["candidateId"],
  search: {
    stretch: 1000,
    each: ({ pattern }) => sql`(
      (select ${like(candidates.search, pattern)} from ${candidates}
        where ${sameAccount(candidates.id, sittings.candidateId)})
      or ${sittings.assessmentId} = any(array(
        select named.id from ${assessments} as named
        where named.account_id = ${sql.placeholder("accountId")}
          and ${folded(sql`named.name`)} like ${pattern})))`,
    found: ({ people, found }) =>
      sql`(${oneOf(sittings.candidateId, people)} or ${oneOf(sittings.assessmentId, found)})`,
    find: async (accountId, text) => {
      const people = await findMatchingPeople(accountId, text);
      return people && { people, found: await findNamed(accountId, text) };
    },
  },
  select: (ids, orderBy) =>
    selectSittings(build, sittingRowColumns)
      .where(inArray(sittings.id, sql`(${ids})`))
      .orderBy(orderBy),
});

/** Returns the IDs of assessments by their name. They are few, and the planner has to know them. */
async function findNamed(accountId: number, text: string): Promise<number[]> {
  const found = await database()
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(eq(assessments.accountId, accountId), like(folded(assessments.name), containing(text))),
    );
  return found.map(({ id }) => id);
}

/**
 * Lists the sittings of the account's assessments, newest first, page by page. A sitting has
 * answers to mark exactly while it is finished and not completed.
 */
export async function listSittings(
  actor: Actor,
  { search, limit, cursor, toMark, ...query }: SittingListQuery,
): Promise<Page<SittingRow>> {
  requirePermission(actor, "assessments.read");
  const { accountId } = actor;
  const after = cursor ? decodeCursor(cursor, ["string", "number"]) : undefined;
  const filters = {
    ...query,
    ...(toMark !== undefined && { [toMark ? "toMark" : "notToMark"]: "Finished" }),
  };
  const rows = await read({ accountId, sort: "-createdAt", filters, search, after, limit });
  return Page.of(rows, limit, (row) => [row.createdAt.toISOString(), row.id]).map(toSittingRow);
}
