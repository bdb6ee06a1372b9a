import { beginning } from "@/lib/format/plain-text";
import { isVouchedFor, type Surroundings } from "@/lib/outbound/address-problem";
import type { InviteAnswer } from "@/lib/partners/contract-schema";
import { PartnerProblem } from "@/lib/partners/explain-problem";

interface Asked {
  partnerUuid: string;
  candidateReference: string;
  assessmentId: string;
  interviewUuid: string;
}

/**
 * Throws `PartnerProblem` where an answer is about something else than was asked for, or sends the
 * candidate to an address that is not https (but for what the settings vouch for).
 */
export function checkAnswer(answer: InviteAnswer, asked: Asked, around: Surroundings): void {
  const { interview, candidate, assessment, partner } = answer;
  if (interview.uuid !== asked.interviewUuid) {
    throw new PartnerProblem(
      `The partner answered for another interview: ${beginning(interview.uuid, 60)}`,
    );
  }
  const echoes = [
    { what: "partner.uuid", told: partner?.uuid, wanted: asked.partnerUuid },
    {
      what: "candidate.candidate_id",
      told: candidate?.candidate_id,
      wanted: asked.candidateReference,
    },
    { what: "assessment.id", told: assessment?.id, wanted: asked.assessmentId },
  ];
  const wrong = echoes.find(({ told, wanted }) => told != null && String(told) !== wanted);
  if (wrong) throw new PartnerProblem(`The partner gave back another ${wrong.what} than was sent`);
  const problem = addressProblemFor(interview.url, around);
  if (problem) throw new PartnerProblem(problem);
}

/**
 * What the contract requires of an answer and it leaves out. Nothing depends on it, so the
 * invitation goes on; the history says it.
 */
export function leftOut({ partner, candidate, assessment }: InviteAnswer): string[] {
  const required = {
    "partner.uuid": partner?.uuid,
    "candidate.candidate_id": candidate?.candidate_id,
    "assessment.id": assessment?.id,
  };
  return Object.entries(required).flatMap(([name, told]) => (told == null ? [name] : []));
}

function addressProblemFor(address: string, around: Surroundings): string | null {
  if (!URL.canParse(address)) return "The partner's address for the candidate is not an address";
  const url = new URL(address);
  const isSafe =
    url.protocol === "https:" || (url.protocol === "http:" && isVouchedFor(url, around));
  return isSafe ? null : "The partner's address for the candidate does not start with https://";
}
