import { and, eq, isNotNull, isNull, like, or } from "drizzle-orm";
import { database } from "@/db/client";
import { tests } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import { countEligibilities, noEligibilities } from "./count-eligibilities";
import type { TestDetail, TestListQuery, TestListRow } from "./schema";
import { toTest } from "./serialize";

function matching(search: string | undefined) {
  if (!search) return undefined;
  const pattern = containing(search);
  return or(like(folded(tests.code), pattern), like(folded(tests.name), pattern));
}

/** Lists the account's tests, searched, filtered and sorted by the database, page by page. */
export async function listTests(actor: Actor, query: TestListQuery): Promise<Page<TestListRow>> {
  requirePermission(actor, "eligibility.read");
  const by = query.sort.endsWith("name") ? "name" : "code";
  const { orderBy, after } = keyset({
    column: tests[by],
    id: tests.id,
    type: "text",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  const rows = await database()
    .select()
    .from(tests)
    .where(
      and(
        eq(tests.accountId, actor.accountId),
        query.retired === "yes" ? isNotNull(tests.retiredAt) : undefined,
        query.retired === "no" ? isNull(tests.retiredAt) : undefined,
        matching(query.search),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  const page = Page.of(rows, query.limit, (row) => [row[by], row.id]);
  const ids = page.rows.map((row) => row.id);
  const counts = await countEligibilities(actor.accountId, ids);
  return page.map((row) => {
    const { revision: _, ...test } = toTest(row);
    return { ...test, ...(counts.get(row.id) ?? noEligibilities) };
  });
}

/** Returns one test with the number of its eligibilities. Throws `not_found`. */
export async function getTestOrThrow(actor: Actor, id: number): Promise<TestDetail> {
  requirePermission(actor, "eligibility.read");
  const [row] = await database()
    .select()
    .from(tests)
    .where(and(eq(tests.accountId, actor.accountId), eq(tests.id, id)));
  if (!row) throw notFound("Test");
  const counts = await countEligibilities(actor.accountId, [id]);
  return { ...toTest(row), ...(counts.get(id) ?? noEligibilities) };
}
