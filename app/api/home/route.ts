import { getHome } from "@/lib/home/get-home";
import { Home } from "@/lib/home/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/home",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get the dashboard",
      permission: "offers.read",
      answer: Home,
      handler: ({ actor }) => getHome(actor),
    }),
  },
);
