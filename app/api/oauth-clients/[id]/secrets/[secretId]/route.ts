import { revokeOAuthSecret } from "@/lib/access/oauth-clients/revoke-oauth-secret";
import { OAuthClientDto, OAuthSecretParams } from "@/lib/access/oauth-clients/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/oauth-clients/:id/secrets/:secretId",
  offersDialect,
  {
    DELETE: defineRoute({
      summary: "Revoke an OAuth client secret",
      description:
        "Tokens issued with the secret stay valid until they expire. Revoke the client to end them too.",
      permission: "keys.manage",
      params: OAuthSecretParams,
      answer: OAuthClientDto,
      handler: ({ actor, params }) => revokeOAuthSecret(actor, params.id, params.secretId),
    }),
  },
);
