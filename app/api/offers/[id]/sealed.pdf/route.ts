import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { fileResponse } from "@/lib/http/file-response";
import { getSealedPdf } from "@/lib/offers/get-sealed-pdf";
import { OfferParams } from "@/lib/offers/schema";

const file = "application/pdf";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/sealed.pdf",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get the sealed copy of an accepted offer",
      description:
        "A tagged PDF, signed by this installation: the letter as it was accepted and the certificate of acceptance, with the letter's text and the evidence attached. It is made once and never changes. Returns 404 unless the offer is accepted.",
      permission: "offers.read",
      params: OfferParams,
      answer: null,
      file,
      handler: async ({ actor, params }) => {
        const { bytes, name } = await getSealedPdf(actor, params.id);
        return fileResponse(bytes, file, `${name}.pdf`);
      },
    }),
  },
);
