import { backRoute, formRoute } from "@/app/(candidate)/link-pages";
import { sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { questionsOf } from "@/lib/assessments/rules";
import { messagesFor } from "@/lib/messages/messages";
import { findLinkedSitting } from "@/lib/sittings/find-linked-sitting";
import { readAnswer } from "@/lib/sittings/read-answer";
import { saveAnswers } from "@/lib/sittings/save-answers";

export const GET = backRoute(sittingPages, "save");

/**
 * Saves one answer from the page's script: `question` and its `value`s. Returns 200 once it is
 * saved, 400 when it can never be, 409 when the sitting is over.
 */
export const POST = formRoute(sittingPages, "save", async (visit, form) => {
  const sitting = await findLinkedSitting(visit.linkId);
  const question =
    sitting && questionsOf(sitting.content).find(({ id }) => id === form.get("question"));
  if (!question) return Response.json({ ended: !sitting }, { status: sitting ? 400 : 409 });
  const read = readAnswer(question, form.getAll("value"));
  if ("problem" in read) {
    const { problems } = messagesFor(sitting.locale).sitting.sit;
    return Response.json({ error: problems[read.problem] }, { status: 400 });
  }
  const outcome = await saveAnswers(visit, new Map([[question.id, read.value]]));
  if (outcome !== "saved") return Response.json({ ended: true }, { status: 409 });
  return Response.json({ remaining: sitting.remaining, answered: read.value !== null });
});
