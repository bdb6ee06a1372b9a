import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getLetterImageOrThrow } from "@/lib/letter-images/get-letter-image";
import { LetterImageParams } from "@/lib/letter-images/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/letter-images/:hash",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an image of templates and letters",
      description:
        "Returns its bytes, which never change. Needs `templates.read` or `offers.read`.",
      permission: null,
      params: LetterImageParams,
      refusals: ["forbidden"],
      answer: null,
      file: ["image/png", "image/jpeg", "image/gif", "image/webp"],
      async handler({ actor, params }) {
        const { type, bytes } = await getLetterImageOrThrow(actor, params.hash);
        return new Response(new Uint8Array(bytes), {
          headers: {
            "Content-Type": type,
            "Content-Length": String(bytes.length),
            "Cache-Control": "private, max-age=31536000, immutable",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
            ETag: `"${params.hash}"`,
          },
        });
      },
    }),
  },
);
