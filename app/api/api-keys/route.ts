import { z } from "zod";
import { createApiKey } from "@/lib/access/api-keys/create-api-key";
import { listApiKeys } from "@/lib/access/api-keys/queries";
import { ApiKeyDto, CreateApiKeyInput, NewApiKeyDto } from "@/lib/access/api-keys/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/api-keys",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List API keys",
      permission: "keys.manage",
      answer: z.array(ApiKeyDto),
      handler: ({ actor }) => listApiKeys(actor),
    }),
    POST: defineRoute({
      summary: "Create an API key",
      permission: "keys.manage",
      idempotent: false,
      body: CreateApiKeyInput,
      answer: NewApiKeyDto,
      handler: ({ actor, body }) => createApiKey(actor, body),
    }),
  },
);
