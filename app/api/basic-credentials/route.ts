import { z } from "zod";
import { createBasicCredential } from "@/lib/access/basic-credentials/create-basic-credential";
import { listBasicCredentials } from "@/lib/access/basic-credentials/queries";
import {
  BasicCredentialDto,
  CreateBasicCredentialInput,
  NewBasicPasswordDto,
} from "@/lib/access/basic-credentials/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/basic-credentials",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List Basic credentials",
      permission: "keys.manage",
      answer: z.array(BasicCredentialDto),
      handler: ({ actor }) => listBasicCredentials(actor),
    }),
    POST: defineRoute({
      summary: "Create a Basic credential",
      permission: "keys.manage",
      idempotent: false,
      body: CreateBasicCredentialInput,
      answer: NewBasicPasswordDto,
      handler: ({ actor, body }) => createBasicCredential(actor, body),
    }),
  },
);
