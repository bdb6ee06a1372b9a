import { getAuditChain } from "@/lib/audit/queries";
import { AuditChainDto } from "@/lib/audit/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/audit/chain",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get the head of the audit log's chain",
      description:
        "Entries are sealed within a minute, each with a hash that depends on all entries before it. Keep `head` outside Proffer to prove later that nothing was cut off or rewritten: `npm run verify:audit -- --head` accepts it.",
      permission: "audit.read",
      answer: AuditChainDto,
      handler: ({ actor }) => getAuditChain(actor),
    }),
  },
);
