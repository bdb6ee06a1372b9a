import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getMessageOrThrow } from "@/lib/outbox/get-message";
import { MessageParams } from "@/lib/outbox/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/outbox/:id",
  offersDialect,
  {
    GET: defineRoute({
      permission: "outbox.read",
      params: MessageParams,
      handler: ({ actor, params }) => getMessageOrThrow(actor, params.id),
    }),
  },
);
