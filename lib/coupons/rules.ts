import type { RecipientStatus } from "@/db/enums";

/** The longest code, as in a request of the contract. */
export const codeLimit = 255;

/** How many codes are added in one request. */
export const addLimit = 10_000;

const shown = 4;

/** A code as lists show it, `••••2025`: its last four characters, and never more than half. */
export function maskCode(code: string): string {
  const characters = Array.from(code);
  const kept = Math.min(shown, Math.floor(characters.length / 2));
  return `••••${characters.slice(characters.length - kept).join("")}`;
}

/** Why a pool cannot give as many coupons as are needed. */
export function stockRefusal(pool: string, left: number, needed: number): string {
  const stock =
    left === 0
      ? "No coupons are left"
      : left === 1
        ? "Only 1 coupon is left"
        : `Only ${left} coupons are left`;
  return `${stock} in ${pool}, ${needed} ${needed === 1 ? "is" : "are"} needed`;
}

/** What a coupon is today, a calendar date in the account's time zone. */
export const couponStates = ["free", "allocated", "expired"] as const;
export type CouponState = (typeof couponStates)[number];

export const couponStateLabels: Record<CouponState, string> = {
  free: "Free",
  allocated: "Allocated",
  expired: "Expired",
};

/** Whether a coupon can be given away on the day `today`, was, or ran out before. */
export function couponState(
  coupon: { recipientId: number | null; expiresOn: string | null },
  today: string,
): CouponState {
  if (coupon.recipientId !== null) return "allocated";
  return coupon.expiresOn !== null && coupon.expiresOn < today ? "expired" : "free";
}

/** Why a coupon cannot be taken back, or null. `status` is its recipient's, null without one. */
export function takeBackRefusal(status: RecipientStatus | null): string | null {
  if (status === null) return "This coupon is not allocated";
  if (status === "accepted") return "The candidate has taken up the offer and may use this coupon";
  return null;
}

/** Why a pool cannot be deleted, or null. */
export const poolDeletionRefusal = (allocated: number): string | null =>
  allocated > 0 ? "Cannot delete pool with allocated coupons" : null;

/** Whether the notice of low stock is due. */
export const isLowStock = (pool: { free: number; lowStockAt: number }): boolean =>
  pool.free < pool.lowStockAt;

/** The refusal of a second pool of the same name. */
export const takenName = "Pool name is already in use";

/** Why a code cannot be deleted, or null. */
export const couponDeletionRefusal = (recipientId: number | null): string | null =>
  recipientId === null ? null : "Cannot delete an allocated coupon";
