import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listQuestions } from "@/lib/offers/list-questions";
import { OfferParams, OfferQuestion } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/questions",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List a candidate's questions about their offer",
      description: "Newest first, with their answers.",
      permission: "offers.read",
      params: OfferParams,
      answer: z.array(OfferQuestion),
      handler: ({ actor, params }) => listQuestions(actor, params.id),
    }),
  },
);
