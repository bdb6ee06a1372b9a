import { rotateBasicPassword } from "@/lib/access/basic-credentials/rotate-basic-password";
import { BasicCredentialParams, NewBasicPasswordDto } from "@/lib/access/basic-credentials/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/basic-credentials/:id/password",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Create a new password for a Basic credential",
      permission: "keys.manage",
      idempotent: false,
      params: BasicCredentialParams,
      answer: NewBasicPasswordDto,
      refusals: ["conflict"],
      handler: ({ actor, params }) => rotateBasicPassword(actor, params.id),
    }),
  },
);
