import type { AssistanceReason, RecipientStatus } from "@/db/enums";
import type { couponPools } from "@/db/schema";
import type { CouponState } from "./rules";

/** How many codes a pool has today, by what they are. */
export interface Stock {
  total: number;
  free: number;
  allocated: number;
  expired: number;
}

/** A stock of coupons of one service; instants ISO 8601 UTC. */
export interface CouponPoolDto {
  id: number;
  name: string;
  reason: AssistanceReason | null;
  lowStockAt: number;
  createdAt: string;
  updatedAt: string;
  revision: number;
}

export interface CouponPoolDetail extends CouponPoolDto, Stock {}

export type CouponPoolRow = Omit<CouponPoolDetail, "revision">;

/** One code of a pool, masked, and whom it was given. `expiresOn` is the last day to use it. */
export interface CouponRow {
  id: number;
  maskedCode: string;
  state: CouponState;
  expiresOn: string | null;
  createdAt: string;
  allocatedAt: string | null;
  recipient: {
    id: number;
    status: RecipientStatus;
    candidateId: number;
    candidateName: string;
    /** The contract's `offerId` of the offer to assist that gave it. */
    offerId: string;
    providerName: string;
  } | null;
}

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
