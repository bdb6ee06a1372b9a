import { and, eq, like } from "drizzle-orm";
import { database } from "@/db/client";
import { templates } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { keyset } from "@/lib/keyset";
import { countOffers } from "@/lib/offers/count-offers";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import type { TemplateDetail, TemplateListQuery, TemplateListRow } from "./schema";
import { toTemplate } from "./serialize";

/** Returns a page of the account's templates by name, without their texts. */
export async function listTemplates(
  actor: Actor,
  query: TemplateListQuery,
): Promise<Page<TemplateListRow>> {
  requirePermission(actor, "templates.read");
  const { orderBy, after } = keyset({
    column: templates.name,
    id: templates.id,
    type: "text",
    descending: query.sort.startsWith("-"),
    cursor: query.cursor,
  });
  const rows = await database()
    .select({
      id: templates.id,
      name: templates.name,
      type: templates.type,
      locale: templates.locale,
      createdAt: templates.createdAt,
      updatedAt: templates.updatedAt,
    })
    .from(templates)
    .where(
      and(
        eq(templates.accountId, actor.accountId),
        query.type && eq(templates.type, query.type),
        query.search ? like(folded(templates.name), containing(query.search)) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  const page = Page.of(rows, query.limit, (row) => [row.name, row.id]);
  const ids = page.rows.map((row) => row.id);
  const counts = await countOffers(actor.accountId, "templateId", ids);
  return page.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    offerCount: counts.get(row.id) ?? 0,
  }));
}

/** Returns one template with its text and the number of its offers. Throws `not_found`. */
export async function getTemplateOrThrow(actor: Actor, id: number): Promise<TemplateDetail> {
  requirePermission(actor, "templates.read");
  const [row] = await database()
    .select()
    .from(templates)
    .where(and(eq(templates.accountId, actor.accountId), eq(templates.id, id)));
  if (!row) throw notFound("Template");
  const counts = await countOffers(actor.accountId, "templateId", [id]);
  return { ...toTemplate(row), offerCount: counts.get(id) ?? 0 };
}
