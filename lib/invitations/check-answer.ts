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
 * Throws `PartnerProblem` if an answer is about another record than requested, or sends the
 * candidate to an address that isn't https (except to hosts that the settings trust).
 */
export function checkAnswer(answer: InviteAnswer, asked: Asked, around: Surroundings): void {
  const { interview, candidate, assessment, partner } = answer;
  if (interview.uuid !== asked.interviewUuid) {
    throw new PartnerProblem(
      `The partner answered for another interview: ${beginning(interview.uuid, 60)}`,
    );
  }
  const echoes = [
    { what: "partner.uuid", returned: partner?.uuid, wanted: asked.partnerUuid },
    {
      what: "candidate.candidate_id",
      returned: candidate?.candidate_id,
      wanted: asked.candidateReference,
    },
    { what: "assessment.id", returned: assessment?.id, wanted: asked.assessmentId },
  ];
  const wrong = echoes.find(
    ({ returned, wanted }) => returned != null && String(returned) !== wanted,
  );
  if (wrong)
    throw new PartnerProblem(`The partner returned a different ${wrong.what} than was sent`);
  const problem = addressProblemFor(interview.url, around);
  if (problem) throw new PartnerProblem(problem);
}

/**
 * Returns the fields that the contract requires and an answer lacks. Nothing depends on them, so
 * the invitation continues and its history lists them.
 */
export function leftOut({ partner, candidate, assessment }: InviteAnswer): string[] {
  const required = {
    "partner.uuid": partner?.uuid,
    "candidate.candidate_id": candidate?.candidate_id,
    "assessment.id": assessment?.id,
  };
  return Object.entries(required).flatMap(([name, returned]) => (returned == null ? [name] : []));
}

function addressProblemFor(address: string, around: Surroundings): string | null {
  if (!URL.canParse(address)) return "The partner's link for the candidate isn't a valid address";
  const url = new URL(address);
  const isSafe =
    url.protocol === "https:" || (url.protocol === "http:" && isVouchedFor(url, around));
  return isSafe ? null : "The partner's link for the candidate doesn't start with https://";
}
