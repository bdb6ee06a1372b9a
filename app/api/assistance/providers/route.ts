import { listProviders } from "@/lib/assistance/queries";
import { ProviderListQuery } from "@/lib/assistance/rules";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance/providers",
  offersDialect,
  {
    GET: defineRoute({
      permission: "assistance.read",
      query: ProviderListQuery,
      handler: ({ actor, query }) => listProviders(actor, query),
    }),
  },
);
