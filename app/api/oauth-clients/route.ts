import { z } from "zod";
import { createOAuthClient } from "@/lib/access/oauth-clients/create-oauth-client";
import { listOAuthClients } from "@/lib/access/oauth-clients/queries";
import {
  CreateOAuthClientInput,
  NewOAuthSecretDto,
  OAuthClientDto,
} from "@/lib/access/oauth-clients/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/oauth-clients",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List OAuth clients with their active secrets",
      permission: "keys.manage",
      answer: z.array(OAuthClientDto),
      handler: ({ actor }) => listOAuthClients(actor),
    }),
    POST: defineRoute({
      summary: "Create an OAuth client",
      permission: "keys.manage",
      idempotent: false,
      body: CreateOAuthClientInput,
      refusals: ["conflict"],
      answer: NewOAuthSecretDto,
      handler: ({ actor, body }) => createOAuthClient(actor, body),
    }),
  },
);
