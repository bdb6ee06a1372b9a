import { getBrandingOrThrow } from "@/lib/branding/queries";
import { BrandingDto, UpdateBrandingInput } from "@/lib/branding/schema";
import { updateBranding } from "@/lib/branding/update-branding";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/branding",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get the branding of letters, emails and candidate pages",
      permission: null,
      answer: BrandingDto,
      handler: ({ actor }) => getBrandingOrThrow(actor),
    }),
    PUT: defineRoute({
      summary: "Update the branding",
      description:
        "Absent fields stay as they are. Letters written before keep the branding that they were written with.",
      permission: "account.manage",
      body: UpdateBrandingInput,
      conditional: true,
      answer: BrandingDto,
      handler: ({ actor, body, ifMatch }) => updateBranding(actor, body, { ifMatch }),
    }),
  },
);
