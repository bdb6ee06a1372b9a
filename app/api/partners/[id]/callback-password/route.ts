import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { rotateCallbackPassword } from "@/lib/partners/rotate-callback-password";
import { NewCallbackPassword, PartnerParams } from "@/lib/partners/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/partners/:id/callback-password",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Rotate a partner's callback password; it is shown once",
      permission: "assessments.write",
      params: PartnerParams,
      idempotent: false,
      answer: NewCallbackPassword,
      handler: ({ actor, params }) => rotateCallbackPassword(actor, params.id),
    }),
  },
);
