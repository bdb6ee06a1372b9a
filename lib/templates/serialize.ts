import type { templates } from "@/db/schema";
import type { TemplateDto } from "./schema";

export function toTemplate(row: typeof templates.$inferSelect): TemplateDto {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    locale: row.locale,
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
  };
}
