import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { fileResponse } from "@/lib/http/file-response";
import { getLetterPdf } from "@/lib/offers/get-letter-pdf";
import { LetterQuery, OfferParams } from "@/lib/offers/schema";

const file = "application/pdf";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/letter.pdf",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an offer's letter as a PDF",
      description:
        "A tagged PDF of the current version, or of `version`, without the candidate's link. The same letter always has the same bytes.",
      permission: "offers.read",
      params: OfferParams,
      query: LetterQuery,
      answer: null,
      file,
      handler: async ({ actor, params, query }) => {
        const { bytes, name } = await getLetterPdf(actor, params.id, query.version);
        return fileResponse(bytes, file, `${name}.pdf`);
      },
    }),
  },
);
