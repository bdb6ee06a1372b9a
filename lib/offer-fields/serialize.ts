import type { offerFields } from "@/db/schema";
import type { OfferFieldDto } from "./schema";

export function toOfferField(row: typeof offerFields.$inferSelect): OfferFieldDto {
  return {
    id: row.id,
    key: row.key,
    label: row.label,
    type: row.type,
    options: row.options,
    required: row.required,
    inSummary: row.inSummary,
    position: row.position,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
  };
}
