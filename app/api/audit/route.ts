import { listAuditEntries } from "@/lib/audit/queries";
import { AuditListQuery } from "@/lib/audit/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/audit",
  offersDialect,
  {
    GET: defineRoute({
      permission: "audit.read",
      query: AuditListQuery,
      handler: ({ actor, query }) => listAuditEntries(actor, query),
    }),
  },
);
