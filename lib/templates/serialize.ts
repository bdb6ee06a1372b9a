import type { TemplateType } from "@/db/enums";
import type { templates } from "@/db/schema";

/** A template with its text: HTML with Liquid variables. Instants ISO 8601 UTC. */
export interface TemplateDto {
  id: number;
  name: string;
  type: TemplateType;
  locale: string;
  body: string;
  createdAt: string;
  updatedAt: string;
  revision: number;
}

/** A template as it is read: with the number of the offers that use it. */
export interface TemplateDetail extends TemplateDto {
  offerCount: number;
}

/** Rows of a list carry no text. */
export type TemplateListRow = Omit<TemplateDetail, "revision" | "body">;

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
