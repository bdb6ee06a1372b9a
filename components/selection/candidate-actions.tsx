import { CalendarCheck2, ClipboardCheck, HandHeart, Mail } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { chosenCandidatesPath, maxChosen } from "./chosen-candidates";

type CandidateActionsProps = { candidateIds: readonly number[]; viewer: Viewer };

/** Offers what can be done for the selected candidates; each is reviewed before it happens. */
export function CandidateActions({ candidateIds, viewer }: CandidateActionsProps) {
  const ids = [...new Set(candidateIds)];
  const [first] = ids;
  const may = (permission: Parameters<typeof refusalFor>[1]) =>
    refusalFor(viewer, permission) === null;
  if (ids.length > maxChosen) {
    return (
      <p className="text-sm">Select at most {maxChosen} here, or choose them in the next step.</p>
    );
  }
  return (
    <>
      {may("assessments.write") && (
        <ButtonLink
          href={chosenCandidatesPath("/assessments/invitations/new", ids)}
          size="sm"
          icon={<ClipboardCheck aria-hidden />}
        >
          Invite
        </ButtonLink>
      )}
      {may("assistance.write") && (
        <ButtonLink
          href={chosenCandidatesPath("/assistance/new", ids)}
          size="sm"
          icon={<HandHeart aria-hidden />}
        >
          Offer assistance
        </ButtonLink>
      )}
      {ids.length === 1 && may("offers.write") && (
        <ButtonLink href={`/offers/new?candidateId=${first}`} size="sm" icon={<Mail aria-hidden />}>
          New offer
        </ButtonLink>
      )}
      {ids.length === 1 && may("eligibility.write") && (
        <ButtonLink
          href={`/eligibility/new?candidateId=${first}`}
          size="sm"
          icon={<CalendarCheck2 aria-hidden />}
        >
          New eligibility
        </ButtonLink>
      )}
    </>
  );
}
