import type { tests } from "@/db/schema";
import type { TestDto } from "./schema";

export function toTest(row: typeof tests.$inferSelect): TestDto {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    portions: row.portions,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
  };
}
