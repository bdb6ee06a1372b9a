import { eq, inArray, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { apiCalls } from "@/db/schema";
import { build, listOf } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isOneOf, listing } from "@/lib/listing";
import { cursorOfId, Page } from "@/lib/pagination";
import { containsByIndex, foundIn } from "@/lib/search";
import { outcomeRange } from "./rules";
import { type ApiCallDto, type ApiCallListQuery, callOutcomes } from "./schema";

const { credential, path, requestId, status } = apiCalls;

const foldedPath = sql`lower(${path})`;

const hasOutcome = (list: Placeholder): SQL => {
  const arms = callOutcomes.map((outcome) => {
    const [from, below] = outcomeRange[outcome];
    return sql`(${outcome} = any(${listOf(path, list)})
      and ${status} >= ${from} and ${status} < ${below})`;
  });
  return sql`(${sql.join(arms, sql` or `)})`;
};

const read = listing({
  table: apiCalls,
  sorts: { id: { column: apiCalls.id, type: "int", before: ["credential"] } },
  conditions: {
    credential: isOneOf(credential),
    outcome: { of: (list) => hasOutcome(list as Placeholder) },
  },
  search: {
    stretch: 5000,
    values: (text) => ({ found: text.toLowerCase() }),
    each: ({ pattern, found }) => sql`(${foldedPath} like ${pattern} or ${requestId} = ${found})`,
    found: (given, hasPair) =>
      sql`(${foundIn(foldedPath, given, hasPair)} or ${requestId} = ${given.found})`,
  },
  select: (ids, orderBy) =>
    build
      .select({
        id: apiCalls.id,
        credential,
        credentialName: apiCalls.credentialName,
        method: apiCalls.method,
        path,
        status,
        milliseconds: apiCalls.milliseconds,
        requestId,
        createdAt: apiCalls.createdAt,
      })
      .from(apiCalls)
      .where(inArray(apiCalls.id, sql`(${ids})`))
      .orderBy(orderBy),
});

/** Matches part of the path, or a whole request ID. Both use an index. */
export const foundBy = (search: string): SQL | undefined =>
  or(containsByIndex(foldedPath, search), eq(requestId, search.toLowerCase()));

/** Lists the account's calls of the last 30 days, newest first, filtered, one page at a time. */
export async function listApiCalls(
  actor: Actor,
  { search, limit, cursor, credential: by, outcome }: ApiCallListQuery,
): Promise<Page<ApiCallDto>> {
  requirePermission(actor, "keys.manage");
  const { accountId } = actor;
  const filters = {
    credential: by?.length ? by : undefined,
    outcome: outcome?.length ? outcome : undefined,
  };
  const after = cursorOfId(cursor);
  const rows = await read({ accountId, sort: "-id", filters, search, after, limit });
  return Page.of(rows, limit, (row) => [row.id]).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
  }));
}
