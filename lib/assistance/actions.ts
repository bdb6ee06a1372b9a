"use server";

import { defineAction } from "@/lib/define-action";
import { linkRecipient } from "./link-recipient";
import { notifyRemaining } from "./notify-remaining";
import { resendAssistance } from "./resend-assistance";
import { revealCoupon } from "./reveal-coupon";
import { AssistanceReference, RecipientReference } from "./rules";

export const revealCouponAction = defineAction({
  permission: "coupons.reveal",
  input: RecipientReference,
  run: (actor, { id }) => revealCoupon(actor, id),
});

export const linkRecipientAction = defineAction({
  permission: "assistance.write",
  input: RecipientReference,
  run: (actor, { id }) => linkRecipient(actor, id),
});

export const resendAssistanceAction = defineAction({
  permission: "assistance.write",
  input: RecipientReference,
  run: (actor, { id }) => resendAssistance(actor, id),
});

export const notifyRemainingAction = defineAction({
  permission: "assistance.write",
  input: AssistanceReference,
  run: (actor, { publicId }) => notifyRemaining(actor, publicId),
});
