import { getApiKeyOrThrow } from "@/lib/access/api-keys/queries";
import { revokeApiKey } from "@/lib/access/api-keys/revoke-api-key";
import { ApiKeyDto, ApiKeyParams } from "@/lib/access/api-keys/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/api-keys/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an API key",
      permission: "keys.manage",
      params: ApiKeyParams,
      answer: ApiKeyDto,
      handler: ({ actor, params }) => getApiKeyOrThrow(actor, params.id),
    }),
    DELETE: defineRoute({
      summary: "Revoke an API key",
      permission: "keys.manage",
      params: ApiKeyParams,
      answer: ApiKeyDto,
      handler: ({ actor, params }) => revokeApiKey(actor, params.id),
    }),
  },
);
