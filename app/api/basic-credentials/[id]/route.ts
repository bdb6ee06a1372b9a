import { getBasicCredentialOrThrow } from "@/lib/access/basic-credentials/queries";
import { revokeBasicCredential } from "@/lib/access/basic-credentials/revoke-basic-credential";
import {
  BasicCredentialDto,
  BasicCredentialParams,
  UpdateBasicCredentialInput,
} from "@/lib/access/basic-credentials/schema";
import { updateBasicCredential } from "@/lib/access/basic-credentials/update-basic-credential";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/basic-credentials/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a Basic credential",
      permission: "keys.manage",
      params: BasicCredentialParams,
      answer: BasicCredentialDto,
      handler: ({ actor, params }) => getBasicCredentialOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update a Basic credential, except its username and password",
      permission: "keys.manage",
      params: BasicCredentialParams,
      body: UpdateBasicCredentialInput,
      answer: BasicCredentialDto,
      refusals: ["conflict"],
      handler: ({ actor, params, body }) => updateBasicCredential(actor, params.id, body),
    }),
    DELETE: defineRoute({
      summary: "Revoke a Basic credential",
      permission: "keys.manage",
      params: BasicCredentialParams,
      answer: BasicCredentialDto,
      handler: ({ actor, params }) => revokeBasicCredential(actor, params.id),
    }),
  },
);
