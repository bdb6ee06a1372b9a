import { z } from "zod";
import { assistanceReasons } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, calendarDate, commaList, line, pathId } from "@/lib/schemas";
import { addLimit, codeLimit, couponStates } from "./rules";

export const PoolParams = z.object({ id: pathId("coupon pool") });
export const CouponParams = PoolParams.extend({ couponId: pathId("coupon") });

const lowStockAt = () => z.int().min(0).max(1_000_000).optional();
const reason = () => z.enum(assistanceReasons).nullable().optional();

export const CreatePoolInput = z.object({
  name: line(),
  reason: reason(),
  lowStockAt: lowStockAt(),
});
export type CreatePoolInput = z.output<typeof CreatePoolInput>;

/** Absent fields stay as they are. */
export const UpdatePoolInput = CreatePoolInput.partial();
export type UpdatePoolInput = z.output<typeof UpdatePoolInput>;

/** A change or deletion on the dashboard names the revision that was looked at. */
export const PoolReference = z.object({ id: bodyId(), revision: z.int() });

export const PoolId = z.object({ poolId: bodyId() });

export const CouponReference = PoolId.extend({ couponId: bodyId() });

const code = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(codeLimit)
    .regex(/^[^\p{Cc}]*$/u, "Codes have no control characters");

const NewCoupon = z.object({ code: code(), expiresOn: calendarDate().nullable().optional() });

export const AddCouponsInput = z.object({ coupons: z.array(NewCoupon).min(1).max(addLimit) });
export type AddCouponsInput = z.output<typeof AddCouponsInput>;

export const CheckCodesInput = z.object({ codes: z.array(code()).max(addLimit) });

export const PoolListQuery = PageQuery.extend({
  search: z.string().trim().max(200).optional(),
  reason: commaList(z.enum(assistanceReasons)).optional(),
});
export type PoolListQuery = z.output<typeof PoolListQuery>;

export const CouponListQuery = PageQuery.extend({
  /** In the name, email and ID of the candidate who has it. */
  search: z.string().trim().max(200).optional(),
  state: commaList(z.enum(couponStates)).optional(),
});
export type CouponListQuery = z.output<typeof CouponListQuery>;
