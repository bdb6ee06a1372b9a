import { getApiKeyOrThrow } from "@/lib/api-keys/queries";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { ApiKeyParams } from "@/lib/api-keys/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/api-keys/:id",
  offersDialect,
  {
    GET: defineRoute({
      permission: "keys.manage",
      params: ApiKeyParams,
      handler: ({ actor, params }) => getApiKeyOrThrow(actor, params.id),
    }),
    DELETE: defineRoute({
      permission: "keys.manage",
      params: ApiKeyParams,
      handler: ({ actor, params }) => revokeApiKey(actor, params.id),
    }),
  },
);
