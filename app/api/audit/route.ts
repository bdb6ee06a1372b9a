import { listAuditEntries } from "@/lib/audit/queries";
import { AuditEntryDto, AuditListQuery } from "@/lib/audit/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/audit",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the audit log",
      permission: "audit.read",
      query: AuditListQuery,
      answer: pageOf(AuditEntryDto),
      handler: ({ actor, query }) => listAuditEntries(actor, query),
    }),
  },
);
