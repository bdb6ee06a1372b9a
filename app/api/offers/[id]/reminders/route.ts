import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getRemindersOrThrow } from "@/lib/offers/get-reminders";
import { OfferParams, OfferReminders, UpdateRemindersInput } from "@/lib/offers/schema";
import { sendReminder } from "@/lib/offers/send-reminders";
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
    POST: defineRoute({
      summary: "Remind an offer's candidate now",
      description:
        "Emails a reminder of the deadline in the offer's language, whatever the schedule, and counts as the scheduled reminder of the day. Returns 400 unless the offer is open and has a deadline ahead, and the second time on a day.",
      permission: "offers.transition",
      params: OfferParams,
      status: 200,
      answer: OfferReminders,
      handler: async ({ actor, params }) => {
        await sendReminder(actor, params.id);
        return getRemindersOrThrow(actor, params.id);
      },
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
