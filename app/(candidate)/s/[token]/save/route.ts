import { backRoute, formRoute } from "@/app/(candidate)/link-pages";
import { sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { frameLocale } from "@/app/(candidate)/visitor-language";
import { problemText } from "@/components/candidate/problem-text";
import { messagesFor } from "@/lib/messages/messages";
import { saveSentAnswer } from "@/lib/sittings/save-answers";

export const GET = backRoute(sittingPages, "save");

/**
 * Saves one answer from the page's script: `question` and its `value`s. Returns 200 once it is
 * saved, 400 when it can never be, 409 when the sitting is over.
 */
export const POST = formRoute(sittingPages, "save", async ({ request, visit, form }) => {
  const outcome = await saveSentAnswer(visit, form.get("question"), form.getAll("value"));
  switch (outcome.kind) {
    case "saved":
      return Response.json({ remaining: outcome.remaining, answered: outcome.answered });
    case "refused": {
      const messages = messagesFor(frameLocale(request, outcome.locale));
      const error = problemText(messages, outcome.problem, form.get("value") ?? "");
      return Response.json({ error }, { status: 400 });
    }
    case "unknown":
      return Response.json({ ended: false }, { status: 400 });
    case "ended":
      return Response.json({ ended: true }, { status: 409 });
  }
});
