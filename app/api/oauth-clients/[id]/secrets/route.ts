import { addOAuthSecret } from "@/lib/access/oauth-clients/add-oauth-secret";
import { NewOAuthSecretDto, OAuthClientParams } from "@/lib/access/oauth-clients/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/oauth-clients/:id/secrets",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Create a second secret for an OAuth client",
      description:
        "Returns the secret once. A client can have at most two active secrets, so that you can rotate them without downtime.",
      permission: "keys.manage",
      idempotent: false,
      params: OAuthClientParams,
      answer: NewOAuthSecretDto,
      refusals: ["conflict"],
      handler: ({ actor, params }) => addOAuthSecret(actor, params.id),
    }),
  },
);
