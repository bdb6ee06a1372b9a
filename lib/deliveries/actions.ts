"use server";

import { defineAction } from "@/lib/define-action";
import { resendDelivery } from "./resend-delivery";
import { DeliveryInput } from "./schema";

export const resendDeliveryAction = defineAction({
  permission: "assessments.write",
  input: DeliveryInput,
  run: (actor, { id }) => resendDelivery(actor, id),
});
