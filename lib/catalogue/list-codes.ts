import { and, asc, eq, like, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { catalogueCodes } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { decodeCursor, Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import type { CatalogueCodeDto, CatalogueListQuery } from "./schema";

const { accountId, kind, code, name, createdAt } = catalogueCodes;

function matching(search: string | undefined) {
  if (!search) return undefined;
  const pattern = containing(search);
  return or(like(folded(code), pattern), like(folded(name), pattern));
}

/** Lists the codes of all kinds or one, in order, page by page. */
export async function listCodes(
  actor: Actor,
  query: CatalogueListQuery,
): Promise<Page<CatalogueCodeDto>> {
  requirePermission(actor, "eligibility.read");
  const last = query.cursor ? decodeCursor(query.cursor, ["string", "string"]) : null;
  const rows = await database()
    .select({ kind, code, name, createdAt })
    .from(catalogueCodes)
    .where(
      and(
        eq(accountId, actor.accountId),
        query.kind && eq(kind, query.kind),
        matching(query.search),
        last ? sql`(${kind}, ${code}) > (${last[0]}::catalogue_kind, ${last[1]})` : undefined,
      ),
    )
    .orderBy(asc(kind), asc(code))
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, (row) => [row.kind, row.code]).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
  }));
}
