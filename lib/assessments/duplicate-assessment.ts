import type { Actor } from "@/lib/auth/actor";
import { createAssessment } from "./create-assessment";
import { getAssessmentOrThrow } from "./queries";
import type { AssessmentDto } from "./schema";

const longestName = 200;

/** Makes a new draft with the draft of another, under an id of its own. Throws `not_found`. */
export async function duplicateAssessment(actor: Actor, id: number): Promise<AssessmentDto> {
  const { name, draft } = await getAssessmentOrThrow(actor, id);
  return createAssessment(actor, { name: `Copy of ${name}`.slice(0, longestName), draft });
}
