import { Liveness } from "@/lib/health/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { healthDialect } from "@/lib/http/dialects/health";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/livez",
  healthDialect,
  {
    GET: defineRoute({
      summary: "Check that the process is running",
      permission: null,
      answer: Liveness,
      handler: async () => ({ status: "ok" as const }),
    }),
  },
);
