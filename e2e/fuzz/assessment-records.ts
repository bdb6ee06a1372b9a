import { database } from "@/db/client";
import type { AssessmentStatus } from "@/db/enums";
import * as tables from "@/db/schema";
import { shortContent } from "@/lib/testing/assessment-content";
import { createAssessment, createSitting } from "@/lib/testing/assessment-factories";
import { createCandidate } from "@/lib/testing/factories";
import { atOnce } from "../http";
import type { Creator } from "./records";

/** Partner that calls of the contract speak for. */
export const inviter = { partnerUuid: "fuzz-inviter", partnerAccountId: "fuzz-account" };

/** Creates assessments with one status; those that aren't drafts have one version. */
export const assessmentsOf =
  (status: AssessmentStatus): Creator =>
  async ({ accountId }, count) => {
    const created = await atOnce(count, 8, () => createAssessment({ accountId, status }));
    return created.map(({ id, externalId }) => ({ id, externalId }));
  };

const text = (id: string) => ({
  ...{ id, type: "text" as const, prompt: "Why?", points: 1000 },
  ...{ options: [], answer: null, tolerance: 0 },
});

const words = { id: "words", title: "Words", questions: [text("w1"), text("w2")] };

/**
 * Creates finished sittings of one assessment with two answers to mark; only the first is in the
 * path.
 */
export const sittings: Creator = async ({ accountId }, count) => {
  const content = { sections: [...shortContent.sections, words] };
  const assessment = await createAssessment({ accountId, content });
  const { id: assessmentId, externalId, versionId } = assessment;
  return atOnce(count, 8, async (index) => {
    const candidateId = `C-${index}`;
    const email = `candidate.${index}@example.com`;
    const person = await createCandidate({ accountId, candidateId, email });
    const { id, publicId, interviewUuid } = await createSitting({
      ...{ accountId, assessmentId, versionId: versionId ?? 0, candidateId: person.id },
      ...{ ...inviter, status: "Finished", startedAt: new Date(), finishedAt: new Date() },
    });
    await database()
      .insert(tables.sittingAnswers)
      .values(
        words.questions.map(({ id: questionId }) => ({
          ...{ accountId, sittingId: id, attempt: 1, questionId, value: "Because" },
        })),
      );
    return { id, questionId: "w1", publicId, interviewUuid, externalId, candidateId };
  });
};
