import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { openStream } from "@/lib/live/open-stream";

const produces = "text/event-stream";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/live",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Stream changes",
      description:
        "Server-sent events. Each `change` names the records that changed, never their data.",
      permission: null,
      answer: null,
      produces,
      handler: async ({ actor, renew }) =>
        new Response(openStream(actor, renew), {
          headers: {
            "Content-Type": `${produces}; charset=utf-8`,
            "Cache-Control": "no-store, no-transform",
            "X-Accel-Buffering": "no",
          },
        }),
    }),
  },
);
