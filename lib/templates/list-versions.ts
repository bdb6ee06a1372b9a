import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { templates, templateVersions } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import type { TemplateVersion, TemplateVersionRow } from "./schema";

const columns = {
  number: templateVersions.number,
  name: templateVersions.name,
  type: templateVersions.type,
  locale: templateVersions.locale,
  restoredFrom: templateVersions.restoredFrom,
  actorKind: templateVersions.actorKind,
  actorName: templateVersions.actorName,
  createdAt: templateVersions.createdAt,
};

const versionsOf = ({ accountId }: Actor, id: number) =>
  and(eq(templateVersions.accountId, accountId), eq(templateVersions.templateId, id));

/** Returns a page of a template's versions, newest first, without their texts. Throws `not_found`. */
export async function listVersions(
  actor: Actor,
  id: number,
  paging: { limit: number; cursor?: string | undefined },
): Promise<Page<TemplateVersionRow>> {
  requirePermission(actor, "templates.read");
  await requireTemplate(actor, id);
  const rows = await database()
    .select(columns)
    .from(templateVersions)
    .where(and(versionsOf(actor, id), olderThan(templateVersions.number, paging.cursor)))
    .orderBy(desc(templateVersions.number))
    .limit(paging.limit + 1);
  return Page.of(rows, paging.limit, (row) => [row.number]).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Returns one version with its text. Throws `not_found` for the template or the version. */
export async function getVersionOrThrow(
  actor: Actor,
  id: number,
  number: number,
): Promise<TemplateVersion> {
  requirePermission(actor, "templates.read");
  const [row] = await database()
    .select({ ...columns, body: templateVersions.body })
    .from(templateVersions)
    .where(and(versionsOf(actor, id), eq(templateVersions.number, number)));
  if (!row) {
    await requireTemplate(actor, id);
    throw notFound("Version");
  }
  return { ...row, createdAt: row.createdAt.toISOString() };
}

async function requireTemplate({ accountId }: Actor, id: number): Promise<void> {
  const [found] = await database()
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.accountId, accountId), eq(templates.id, id)));
  if (!found) throw notFound("Template");
}
