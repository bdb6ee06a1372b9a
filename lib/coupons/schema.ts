import { z } from "zod";
import { assistanceReasons, recipientStatuses } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import {
  bodyId,
  calendarDate,
  commaList,
  instant,
  line,
  pathId,
  revision,
  tally,
} from "@/lib/schemas";
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

/** Input of an update. Absent fields stay unchanged. */
export const UpdatePoolInput = CreatePoolInput.partial();
export type UpdatePoolInput = z.output<typeof UpdatePoolInput>;

/** Reference of a change or deletion on the dashboard, with the revision that the user saw. */
export const PoolReference = z.object({ id: bodyId(), revision: z.int() });

export const PoolId = z.object({ poolId: bodyId() });

export const CouponReference = PoolId.extend({ couponId: bodyId() });

const code = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(codeLimit)
    .regex(/^[^\p{Cc}]*$/u, "A code can't contain control characters");

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
  /** Matches name, email and ID of the candidate who has it. */
  search: z.string().trim().max(200).optional(),
  state: commaList(z.enum(couponStates)).optional(),
});
export type CouponListQuery = z.output<typeof CouponListQuery>;

/** Number of a pool's codes today, by state. */
export const Stock = z.object({
  total: tally(),
  free: tally(),
  allocated: tally(),
  expired: tally(),
});
export type Stock = z.output<typeof Stock>;

/** A stock of coupons of one service; instants ISO 8601 UTC. */
export const CouponPoolDto = z
  .object({
    id: bodyId(),
    name: z.string(),
    reason: z.enum(assistanceReasons).nullable(),
    lowStockAt: tally(),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "CouponPool" });
export type CouponPoolDto = z.output<typeof CouponPoolDto>;

export const CouponPoolDetail = CouponPoolDto.extend(Stock.shape).meta({ id: "CouponPoolDetail" });
export type CouponPoolDetail = z.output<typeof CouponPoolDetail>;

export const CouponPoolRow = CouponPoolDetail.omit({ revision: true }).meta({
  id: "CouponPoolRow",
});
export type CouponPoolRow = z.output<typeof CouponPoolRow>;

/** A masked code of a pool and its recipient. `expiresOn` is the last day to use it. */
export const CouponRow = z
  .object({
    id: bodyId(),
    maskedCode: z.string(),
    state: z.enum(couponStates),
    expiresOn: z.iso.date().nullable(),
    createdAt: instant(),
    allocatedAt: instant().nullable(),
    recipient: z
      .object({
        id: bodyId(),
        status: z.enum(recipientStatuses),
        candidateId: bodyId(),
        candidateName: z.string(),
        /** The contract's `offerId` of the offer to assist that it was given for. */
        offerId: z.string(),
        providerName: z.string(),
      })
      .nullable(),
  })
  .meta({ id: "CouponRow" });
export type CouponRow = z.output<typeof CouponRow>;

export const AddedCoupons = z
  .object({ added: tally(), duplicates: tally() })
  .meta({ id: "AddedCoupons" });
export type AddedCoupons = z.output<typeof AddedCoupons>;

export const RevealedCoupon = z
  .object({ id: bodyId(), code: z.string() })
  .meta({ id: "RevealedCoupon" });
export type RevealedCoupon = z.output<typeof RevealedCoupon>;

export const ReturnedCoupon = z
  .object({ id: bodyId(), returnedAt: instant() })
  .meta({ id: "ReturnedCoupon" });
export type ReturnedCoupon = z.output<typeof ReturnedCoupon>;
