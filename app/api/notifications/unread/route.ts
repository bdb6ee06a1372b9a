import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { countUnread } from "@/lib/notifications/queries";
import { UnreadCount } from "@/lib/notifications/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/notifications/unread",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Count your unread notifications",
      permission: "offers.read",
      answer: UnreadCount,
      handler: ({ actor }) => countUnread(actor),
    }),
  },
);
