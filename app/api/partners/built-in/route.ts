import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { addBuiltInPartner } from "@/lib/partners/add-built-in-partner";
import { NewCallbackPassword } from "@/lib/partners/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/partners/built-in",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Register Proffer itself as a partner, with its own Basic credential",
      permission: "keys.manage",
      idempotent: false,
      refusals: ["conflict"],
      answer: NewCallbackPassword,
      handler: ({ actor }) => addBuiltInPartner(actor),
    }),
  },
);
