import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getMessageOrThrow } from "@/lib/outbox/get-message";
import { MessageDetail, MessageParams } from "@/lib/outbox/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/outbox/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an outgoing message",
      permission: "outbox.read",
      params: MessageParams,
      isSecret: true,
      answer: MessageDetail,
      handler: ({ actor, params }) => getMessageOrThrow(actor, params.id),
    }),
  },
);
