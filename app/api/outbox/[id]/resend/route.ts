import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { resendMessage } from "@/lib/outbox/resend-message";
import { MessageParams, MessageRow } from "@/lib/outbox/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/outbox/:id/resend",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Resend a message",
      permission: "outbox.write",
      params: MessageParams,
      status: 200,
      idempotent: false,
      answer: MessageRow,
      handler: ({ actor, params }) => resendMessage(actor, params.id),
    }),
  },
);
