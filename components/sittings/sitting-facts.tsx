import type { Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format/dates";
import { durationWords } from "@/lib/format/duration";
import { additionalTimeText } from "@/lib/invitations/rules";
import type { SittingDetail } from "@/lib/sittings/client";

type SittingFactsProps = { sitting: SittingDetail; viewer: Viewer };

type Fact = { term: string; value: string | number | null };

const filled = (facts: Fact[]) => facts.filter(({ value }) => value !== null && value !== "");

/** Shows a sitting's candidate, assessment, times and inviter. */
export function SittingFacts({ sitting, viewer }: SittingFactsProps) {
  const moments = [
    { term: "Invited", at: sitting.createdAt },
    { term: "Started", at: sitting.startedAt },
    { term: "Deadline", at: sitting.finishedAt ? null : sitting.deadlineAt },
    { term: "Handed in", at: sitting.finishedAt },
    { term: "Acknowledged by inviter", at: sitting.callsBack ? sitting.acknowledgedAt : null },
    { term: "Scored", at: sitting.completedAt },
  ].flatMap(({ term, at }) => {
    if (!at) return [];
    const text = formatInstant(at, viewer.locale, viewer.timeZone);
    return [{ term, value: <DateText dateTime={at} text={text} /> }];
  });
  const seconds =
    sitting.startedAt && sitting.finishedAt
      ? (Date.parse(sitting.finishedAt) - Date.parse(sitting.startedAt)) / 1000
      : null;
  return (
    <DescriptionList
      items={[
        {
          term: "Candidate",
          value: (
            <TextLink href={`/candidates/${sitting.candidateId}`}>{sitting.candidateName}</TextLink>
          ),
        },
        {
          term: "Assessment",
          value: (
            <TextLink href={`/assessments/${sitting.assessmentId}`}>
              {sitting.assessmentName}
            </TextLink>
          ),
          note: `version ${sitting.version}`,
        },
        {
          term: "Time",
          value: durationWords(sitting.limitSeconds, "en"),
          note: additionalTimeText(sitting.additionalTime),
        },
        ...moments,
        ...filled([
          { term: "Time taken", value: seconds === null ? null : durationWords(seconds, "en") },
          { term: "Attempt", value: sitting.attempt },
          { term: "Inviter", value: sitting.inviter },
          { term: "Invited by", value: sitting.authorName ?? sitting.authorEmail },
          { term: "Interview UUID", value: sitting.interviewUuid },
          { term: "Inviter's interview ID", value: sitting.interviewId },
          { term: "Sitting ID", value: sitting.publicId },
          { term: "Reference", value: sitting.internalReference },
          { term: "Custom ID", value: sitting.customId },
          { term: "Returns candidate to", value: new URL(sitting.handbackUrl).host },
        ]),
      ]}
    />
  );
}
