import { getTableColumns } from "drizzle-orm";
import { deliveries } from "@/db/schema";
import type { DeliveryRow } from "./schema";

const {
  payload: _payload,
  accountId: _accountId,
  claimedAt: _claimedAt,
  ...columns
} = getTableColumns(deliveries);
export const deliveryColumns = columns;

type Row = Omit<typeof deliveries.$inferSelect, "payload" | "accountId" | "claimedAt">;

export const toDeliveryRow = (row: Row): DeliveryRow => ({
  ...row,
  nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
});
