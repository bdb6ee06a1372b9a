import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { healthDialect } from "@/lib/http/dialects/health";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/livez",
  healthDialect,
  { GET: defineRoute({ permission: null, handler: async () => ({ status: "ok" }) }) },
);
