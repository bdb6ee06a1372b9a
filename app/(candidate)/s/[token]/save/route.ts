import { backRoute, formRoute } from "@/app/(candidate)/link-pages";
import { sittingPages } from "@/app/(candidate)/s/sitting-pages";
import { findLinkedSession } from "@/lib/assessments/find-linked-session";
import { readAnswer } from "@/lib/assessments/read-answer";
import { questionsOf } from "@/lib/assessments/rules";
import { saveAnswers } from "@/lib/assessments/save-answers";
import { messagesFor } from "@/lib/messages/messages";

export const GET = backRoute(sittingPages, "save");

/**
 * One answer, from the page's script: `question` and its `value`s. 200 once it is saved for good,
 * 400 where it can never be, 409 where the sitting is over.
 */
export const POST = formRoute(sittingPages, "save", async (visit, form) => {
  const session = await findLinkedSession(visit.linkId);
  const question =
    session && questionsOf(session.content).find(({ id }) => id === form.get("question"));
  if (!question) return Response.json({ ended: !session }, { status: session ? 400 : 409 });
  const read = readAnswer(question, form.getAll("value"));
  if ("problem" in read) {
    const { problems } = messagesFor(session.locale).sitting.sit;
    return Response.json({ error: problems[read.problem] }, { status: 400 });
  }
  const outcome = await saveAnswers(visit, new Map([[question.id, read.value]]));
  if (outcome !== "saved") return Response.json({ ended: true }, { status: 409 });
  return Response.json({ remaining: session.remaining, answered: read.value !== null });
});
