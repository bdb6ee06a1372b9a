"use server";

import { defineAction } from "@/lib/define-action";
import { addCoupons } from "./add-coupons";
import { countKnownCodes } from "./count-known-codes";
import { createPool } from "./create-pool";
import { deleteCoupon } from "./delete-coupon";
import { deletePool } from "./delete-pool";
import { returnCoupon } from "./return-coupon";
import { revealCoupon } from "./reveal-coupon";
import {
  AddCouponsInput,
  CheckCodesInput,
  CouponReference,
  CreatePoolInput,
  PoolId,
  PoolReference,
  UpdatePoolInput,
} from "./schema";
import { updatePool } from "./update-pool";

export const createPoolAction = defineAction({
  permission: "assistance.write",
  input: CreatePoolInput,
  run: createPool,
});

export const updatePoolAction = defineAction({
  permission: "assistance.write",
  input: PoolReference.and(UpdatePoolInput),
  run: (actor, { id, revision, ...input }) => updatePool(actor, id, input, { ifMatch: revision }),
});

export const deletePoolAction = defineAction({
  permission: "assistance.write",
  input: PoolReference,
  run: (actor, { id, revision }) => deletePool(actor, id, { ifMatch: revision }),
});

export const addCouponsAction = defineAction({
  permission: "assistance.write",
  input: PoolId.and(AddCouponsInput),
  run: (actor, { poolId, coupons }) => addCoupons(actor, poolId, { coupons }),
});

export const countKnownCodesAction = defineAction({
  permission: "assistance.write",
  input: PoolId.and(CheckCodesInput),
  run: (actor, { poolId, codes }) => countKnownCodes(actor, poolId, codes),
});

export const deleteCouponAction = defineAction({
  permission: "assistance.write",
  input: CouponReference,
  run: (actor, { couponId, poolId }) => deleteCoupon(actor, couponId, { poolId }),
});

export const returnCouponAction = defineAction({
  permission: "assistance.write",
  input: CouponReference,
  run: (actor, { couponId, poolId }) => returnCoupon(actor, couponId, { poolId }),
});

export const revealCouponAction = defineAction({
  permission: "coupons.reveal",
  input: CouponReference,
  run: (actor, { couponId, poolId }) => revealCoupon(actor, couponId, { poolId }),
});
