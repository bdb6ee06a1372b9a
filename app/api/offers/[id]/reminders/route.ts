import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getRemindersOrThrow } from "@/lib/offers/get-reminders";
import { OfferParams, OfferReminders, UpdateRemindersInput } from "@/lib/offers/schema";
import { setReminders } from "@/lib/offers/set-reminders";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/reminders",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an offer's reminders",
      description:
        "The schedule that applies, and when its candidate is reminded next. An account reminds nobody until it has a schedule.",
      permission: "offers.read",
      params: OfferParams,
      answer: OfferReminders,
      handler: ({ actor, params }) => getRemindersOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Change an offer's reminders",
      description:
        "Absent fields stay as they are. The offer keeps its version and ETag. To move the deadline, update the offer.",
      permission: "offers.write",
      params: OfferParams,
      body: UpdateRemindersInput,
      answer: OfferReminders,
      handler: ({ actor, params, body }) => setReminders(actor, params.id, body),
    }),
  },
);
