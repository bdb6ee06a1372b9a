import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getFollowing } from "@/lib/notifications/queries";
import { FollowQuery, FollowState } from "@/lib/notifications/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/notifications/following",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get whether you are notified about an offer",
      permission: "offers.read",
      query: FollowQuery,
      answer: FollowState,
      handler: ({ actor, query }) => getFollowing(actor, query.offerId),
    }),
  },
);
