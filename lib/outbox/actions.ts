"use server";

import { defineAction } from "@/lib/define-action";
import { resendMessage } from "./resend-message";
import { ResendMessageInput } from "./schema";

export const resendMessageAction = defineAction({
  permission: "outbox.write",
  input: ResendMessageInput,
  run: (actor, { id }) => resendMessage(actor, id),
});
