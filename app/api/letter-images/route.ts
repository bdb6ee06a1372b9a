import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { addLetterImage } from "@/lib/letter-images/add-letter-image";
import { AddLetterImageInput, LetterImageDto } from "@/lib/letter-images/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/letter-images",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Store an image for templates and letters",
      description:
        "The same bytes are stored once. An image that no template, letter or draft shows is deleted after a day. Templates and letters show the image by its `src`; letters that leave have it embedded. Needs `templates.write` or `offers.write`.",
      permission: null,
      body: AddLetterImageInput,
      maxBytes: 1_500_000,
      refusals: ["forbidden", "conflict"],
      answer: LetterImageDto,
      handler: ({ actor, body }) => addLetterImage(actor, body),
    }),
  },
);
