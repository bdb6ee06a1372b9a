import type { couponPools } from "@/db/schema";
import type { CouponPoolDto } from "./schema";

export function toPool(row: typeof couponPools.$inferSelect): CouponPoolDto {
  return {
    id: row.id,
    name: row.name,
    reason: row.reason,
    lowStockAt: row.lowStockAt,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
  };
}
