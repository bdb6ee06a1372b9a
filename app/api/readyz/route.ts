import { checkReadiness } from "@/lib/health/check-readiness";
import { Readiness } from "@/lib/health/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { healthDialect } from "@/lib/http/dialects/health";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/readyz",
  healthDialect,
  {
    GET: defineRoute({
      summary: "Check that the process is ready",
      permission: null,
      answer: Readiness,
      handler: checkReadiness,
    }),
  },
);
