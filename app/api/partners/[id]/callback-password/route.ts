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
      summary: "Give a partner a new password for calling back; it is told once",
      permission: "assessments.write",
      params: PartnerParams,
      idempotent: false,
      answer: NewCallbackPassword,
      handler: ({ actor, params }) => rotateCallbackPassword(actor, params.id),
    }),
  },
);
