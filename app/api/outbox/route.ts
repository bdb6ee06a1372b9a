import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listMessages } from "@/lib/outbox/list-messages";
import { MessageListQuery, MessageRow } from "@/lib/outbox/schema";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/outbox",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List outgoing messages",
      permission: "outbox.read",
      query: MessageListQuery,
      answer: pageOf(MessageRow),
      handler: ({ actor, query }) => listMessages(actor, query),
    }),
  },
);
