import { z } from "zod";
import { listProviders } from "@/lib/assistance/queries";
import { ProviderListQuery } from "@/lib/assistance/rules";
import { ProviderRow } from "@/lib/assistance/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/assistance/providers",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List service providers",
      permission: "assistance.read",
      query: ProviderListQuery,
      answer: z.array(ProviderRow),
      handler: ({ actor, query }) => listProviders(actor, query),
    }),
  },
);
