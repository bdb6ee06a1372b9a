"use server";

import { defineAction } from "@/lib/define-action";
import { allowAddress } from "./allow-address";
import { resendMessage } from "./resend-message";
import { MessageReference } from "./schema";

export const resendMessageAction = defineAction({
  permission: "outbox.write",
  input: MessageReference,
  run: (actor, { id }) => resendMessage(actor, id),
});

export const allowAddressAction = defineAction({
  permission: "outbox.write",
  input: MessageReference,
  run: (actor, { id }) => allowAddress(actor, id),
});
