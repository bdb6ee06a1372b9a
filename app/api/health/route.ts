import { getHealth } from "@/lib/health/get-health";
import { HealthDto } from "@/lib/health/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/health",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get the health of the installation",
      description:
        "For members who operate the installation. Figures are sums over all accounts. Monitoring uses `/api/readyz` and `/metrics` instead.",
      permission: "health.read",
      answer: HealthDto,
      handler: ({ actor }) => getHealth(actor),
    }),
  },
);
