import { getOAuthClientOrThrow } from "@/lib/access/oauth-clients/queries";
import { revokeOAuthClient } from "@/lib/access/oauth-clients/revoke-oauth-client";
import { OAuthClientDto, OAuthClientParams } from "@/lib/access/oauth-clients/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/oauth-clients/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an OAuth client",
      permission: "keys.manage",
      params: OAuthClientParams,
      answer: OAuthClientDto,
      handler: ({ actor, params }) => getOAuthClientOrThrow(actor, params.id),
    }),
    DELETE: defineRoute({
      summary: "Revoke an OAuth client with its secrets and tokens",
      permission: "keys.manage",
      params: OAuthClientParams,
      answer: OAuthClientDto,
      handler: ({ actor, params }) => revokeOAuthClient(actor, params.id),
    }),
  },
);
