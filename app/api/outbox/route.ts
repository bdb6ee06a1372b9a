import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listMessages } from "@/lib/outbox/list-messages";
import { MessageListQuery } from "@/lib/outbox/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/outbox",
  offersDialect,
  {
    GET: defineRoute({
      permission: "outbox.read",
      query: MessageListQuery,
      handler: ({ actor, query }) => listMessages(actor, query),
    }),
  },
);
