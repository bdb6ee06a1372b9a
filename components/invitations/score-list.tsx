import { ExternalLink } from "lucide-react";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import type { InvitationRecord } from "@/lib/invitations/client";
import { scoreWords } from "@/lib/invitations/rules";
import { toMarkText } from "@/lib/sittings/rules";

/** Shows the scores that the partner reported, as reported. */
export function ScoreList({ invitation }: { invitation: InvitationRecord }) {
  const { overallScore, resultUrl } = invitation;
  const reported = [
    { term: "Overall score", value: overallScore && scoreWords(overallScore) },
    { term: "Raw score", value: invitation.rawScore },
    { term: "Percentile", value: invitation.percentile },
    { term: "Grade", value: invitation.grade },
    { term: "Rating", value: invitation.rag },
    { term: "Result", value: invitation.result },
  ].filter(({ value }) => value !== null);
  if (reported.length === 0 && !resultUrl) {
    return <NoScores invitation={invitation} />;
  }
  return (
    <div className="flex flex-col gap-3">
      <DescriptionList columns={2} items={reported} />
      {resultUrl && (
        <p>
          <a
            href={resultUrl}
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center gap-1.5 text-accent-ink underline underline-offset-2"
          >
            View the result at the partner
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        </p>
      )}
    </div>
  );
}

function NoScores({ invitation: { sitting } }: { invitation: InvitationRecord }) {
  if (!sitting || sitting.toMark === 0) {
    return <p className="text-muted">No scores reported yet.</p>;
  }
  return (
    <p className="text-muted">
      {`${toMarkText(sitting.toMark)} before it can be scored: `}
      <TextLink href={`/assessments/sittings/${sitting.id}`}>open the sitting</TextLink>
    </p>
  );
}
