import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listNotifications } from "@/lib/notifications/queries";
import { NotificationListQuery, NotificationRow } from "@/lib/notifications/schema";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/notifications",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List your notifications",
      permission: "offers.read",
      query: NotificationListQuery,
      answer: pageOf(NotificationRow),
      handler: ({ actor, query }) => listNotifications(actor, query),
    }),
  },
);
