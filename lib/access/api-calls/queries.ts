import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { apiCalls } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing } from "@/lib/search";
import { outcomeRange } from "./rules";
import type { ApiCallDto, ApiCallListQuery } from "./schema";

const { accountId, credential, id, path, requestId, status } = apiCalls;

/** Matches part of the path, or a whole request ID. Both use an index. */
export const foundBy = (search: string): SQL | undefined =>
  or(sql`lower(${path}) like ${containing(search)}`, eq(requestId, search.toLowerCase()));

/** Lists the account's calls of the last 30 days, newest first, filtered, one page at a time. */
export async function listApiCalls(
  actor: Actor,
  query: ApiCallListQuery,
): Promise<Page<ApiCallDto>> {
  requirePermission(actor, "keys.manage");
  const ranges = query.outcome?.map((outcome) => {
    const [from, below] = outcomeRange[outcome];
    return and(gte(status, from), lt(status, below));
  });
  const rows = await database()
    .select({
      id,
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
    .where(
      and(
        eq(accountId, actor.accountId),
        query.credential?.length ? inArray(credential, query.credential) : undefined,
        ranges?.length ? or(...ranges) : undefined,
        query.search ? foundBy(query.search) : undefined,
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
