import { revealCoupon } from "@/lib/assistance/reveal-coupon";
import { RecipientParams } from "@/lib/assistance/rules";
import { RecipientCoupon } from "@/lib/assistance/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance/recipients/:id/reveal",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Reveal a recipient's coupon code",
      permission: "coupons.reveal",
      params: RecipientParams,
      status: 200,
      idempotent: false,
      answer: RecipientCoupon,
      handler: ({ actor, params }) => revealCoupon(actor, params.id),
    }),
  },
);
