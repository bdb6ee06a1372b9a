import type { RecipientStatus } from "@/db/enums";
import { columnNames } from "@/lib/format/column-names";
import type { FileField } from "@/lib/format/files";

/** Maximum length of a code, as in the contract. */
export const codeLimit = 255;

/** Maximum number of codes added in one request, and of those added from one file. */
export const addLimit = 10_000;
export const fileLimit = 100_000;

/** Number of codes of maximum length that fit in one request of the dashboard. */
export const partSize = 2500;

/** Columns of a file of codes. */
export const couponFields: readonly FileField[] = [
  {
    name: "code",
    label: "Code",
    aliases: columnNames("couponCode"),
    required: true,
    example: "SPRING-01",
  },
  {
    name: "expiresOn",
    label: "Expiry date",
    aliases: columnNames("expiresOn"),
    type: "day",
    example: "2027-12-31",
    note: "The last day to use the code. A time in the cell is ignored",
  },
];

const shown = 4;

/**
 * Masks a code as lists show it, `••••2025`: shows its last four characters, and never more than
 * half.
 */
export function maskCode(code: string): string {
  const characters = Array.from(code);
  const kept = Math.min(shown, Math.floor(characters.length / 2));
  return `••••${characters.slice(characters.length - kept).join("")}`;
}

/** Returns why a pool can't give as many coupons as needed. */
export function stockRefusal(pool: string, left: number, needed: number): string {
  const stock =
    left === 0
      ? "No coupons are left"
      : left === 1
        ? "Only 1 coupon is left"
        : `Only ${left} coupons are left`;
  return `${stock} in ${pool}, but ${needed} ${needed === 1 ? "is" : "are"} needed`;
}

/** States of a coupon on a date in the account's time zone. */
export const couponStates = ["free", "allocated", "expired"] as const;
export type CouponState = (typeof couponStates)[number];

export const couponStateLabels: Record<CouponState, string> = {
  free: "Available",
  allocated: "Allocated",
  expired: "Expired",
};

/** Returns whether a coupon is free, allocated or expired on the day `today`. */
export function couponState(
  coupon: { recipientId: number | null; expiresOn: string | null },
  today: string,
): CouponState {
  if (coupon.recipientId !== null) return "allocated";
  return coupon.expiresOn !== null && coupon.expiresOn < today ? "expired" : "free";
}

/**
 * Returns why a coupon can't be returned to its pool, or null. `status` is its recipient's, null
 * without one.
 */
export function returnRefusal(status: RecipientStatus | null): string | null {
  if (status === null) return "This coupon is not allocated";
  if (status === "accepted") return "The candidate has accepted the offer and may use this coupon";
  return null;
}

/** Returns why a pool can't be deleted, or null. */
export const poolDeletionRefusal = (allocated: number): string | null =>
  allocated > 0 ? "Cannot delete pool with allocated coupons" : null;

/** Returns whether the low-stock warning is due. */
export const isLowStock = (pool: { free: number; lowStockAt: number }): boolean =>
  pool.free < pool.lowStockAt;

/** Error for a duplicate pool name. */
export const duplicateName = "Pool name is already in use";

/** Returns why a code can't be deleted, or null. */
export const couponDeletionRefusal = (recipientId: number | null): string | null =>
  recipientId === null ? null : "Cannot delete an allocated coupon";
