import type { Viewer } from "@/components/offers/viewer";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import type { SessionDetail } from "@/lib/assessments/client";
import { formatInstant } from "@/lib/format/dates";
import { durationWords } from "@/lib/format/duration";
import { additionalTimeText } from "@/lib/invitations/rules";

type SittingFactsProps = { session: SessionDetail; viewer: Viewer };

type Fact = { term: string; value: string | number | null };

const told = (facts: Fact[]) => facts.filter(({ value }) => value !== null && value !== "");

/** Whose sitting of what it is, its times, and who invited. */
export function SittingFacts({ session, viewer }: SittingFactsProps) {
  const moments = [
    { term: "Invited", at: session.createdAt },
    { term: "Started", at: session.startedAt },
    { term: "Time is over", at: session.finishedAt ? null : session.deadlineAt },
    { term: "Handed in", at: session.finishedAt },
    { term: "Inviter took notice", at: session.callsBack ? session.acknowledgedAt : null },
    { term: "Scored", at: session.completedAt },
  ].flatMap(({ term, at }) => {
    if (!at) return [];
    const text = formatInstant(at, viewer.locale, viewer.timeZone);
    return [{ term, value: <DateText dateTime={at} text={text} /> }];
  });
  const seconds =
    session.startedAt && session.finishedAt
      ? (Date.parse(session.finishedAt) - Date.parse(session.startedAt)) / 1000
      : null;
  return (
    <DescriptionList
      items={[
        {
          term: "Candidate",
          value: (
            <TextLink href={`/candidates/${session.candidateId}`}>{session.candidateName}</TextLink>
          ),
        },
        {
          term: "Assessment",
          value: (
            <TextLink href={`/assessments/own/${session.assessmentId}`}>
              {session.assessmentName}
            </TextLink>
          ),
          note: `version ${session.version}`,
        },
        {
          term: "Time",
          value: durationWords(session.limitSeconds, "en"),
          note: additionalTimeText(session.additionalTime),
        },
        ...moments,
        ...told([
          { term: "It took", value: seconds === null ? null : durationWords(seconds, "en") },
          { term: "Attempt", value: session.attempt },
          { term: "Inviter", value: session.inviter },
          { term: "Invited by", value: session.authorName ?? session.authorEmail },
          { term: "Interview uuid", value: session.interviewUuid },
          { term: "Inviter’s interview id", value: session.interviewId },
          { term: "Our session id", value: session.publicId },
          { term: "Reference", value: session.internalReference },
          { term: "Custom ID", value: session.customId },
          { term: "Goes on to", value: new URL(session.handbackUrl).host },
        ]),
      ]}
    />
  );
}
