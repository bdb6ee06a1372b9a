import { getHome } from "@/lib/home/get-home";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/home",
  offersDialect,
  {
    GET: defineRoute({
      permission: "offers.read",
      handler: ({ actor }) => getHome(actor),
    }),
  },
);
