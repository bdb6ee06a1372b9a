import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getFollowing } from "@/lib/notifications/queries";
import { FollowState } from "@/lib/notifications/schema";
import { OfferParams } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/following",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get whether you are notified about an offer",
      permission: "offers.read",
      params: OfferParams,
      answer: FollowState,
      handler: ({ actor, params }) => getFollowing(actor, params.id),
    }),
  },
);
