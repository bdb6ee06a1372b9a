import type { Actor } from "@/lib/auth/actor";
import { createAssessment } from "./create-assessment";
import { getAssessmentOrThrow } from "./queries";
import type { AssessmentDto } from "./schema";

const longestName = 200;

/** Creates a draft with a copy of another assessment's draft and a new id. Throws `not_found`. */
export async function duplicateAssessment(actor: Actor, id: number): Promise<AssessmentDto> {
  const { name, draft } = await getAssessmentOrThrow(actor, id);
  return createAssessment(actor, { name: `Copy of ${name}`.slice(0, longestName), draft });
}
