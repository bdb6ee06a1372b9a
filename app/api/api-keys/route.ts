import { createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiKeys } from "@/lib/api-keys/queries";
import { CreateApiKeyInput } from "@/lib/api-keys/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/api-keys",
  offersDialect,
  {
    GET: defineRoute({
      permission: "keys.manage",
      handler: ({ actor }) => listApiKeys(actor),
    }),
    POST: defineRoute({
      permission: "keys.manage",
      idempotent: false,
      body: CreateApiKeyInput,
      handler: ({ actor, body }) => createApiKey(actor, body),
    }),
  },
);
