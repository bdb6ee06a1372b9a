import type { Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format/dates";
import type { InvitationRecord } from "@/lib/invitations/client";
import { additionalTimeText } from "@/lib/invitations/rules";

type InvitationFactsProps = { invitation: InvitationRecord; viewer: Viewer };

export function InvitationFacts({ invitation, viewer }: InvitationFactsProps) {
  const instant = (at: string | null) =>
    at ? (
      <DateText dateTime={at} text={formatInstant(at, viewer.locale, viewer.timeZone)} />
    ) : (
      <span className="text-muted">Not yet</span>
    );
  const { customId, partnerSessionId, sitting } = invitation;
  return (
    <DescriptionList
      items={[
        {
          term: "Candidate",
          value: (
            <TextLink href={`/candidates/${invitation.candidateId}`}>
              {invitation.candidateName}
            </TextLink>
          ),
        },
        { term: "Partner", value: invitation.partnerName },
        { term: "Assessment", value: invitation.assessmentName },
        { term: "Assessment ID", value: invitation.assessmentId },
        ...(customId ? [{ term: "Custom ID", value: customId }] : []),
        { term: "Additional time", value: additionalTimeText(invitation.additionalTime) },
        { term: "Emailed", value: invitation.sendInvite ? "By the partner" : "No" },
        { term: "Invited by", value: invitation.createdByName },
        { term: "Invited", value: instant(invitation.invitedAt) },
        { term: "Last checked", value: instant(invitation.checkedAt) },
        ...(sitting
          ? [
              {
                term: "Sitting",
                value: <TextLink href={`/assessments/sittings/${sitting.id}`}>Open</TextLink>,
              },
            ]
          : []),
        { term: "Interview UUID", value: invitation.interviewUuid },
        ...(partnerSessionId ? [{ term: "Partner's interview ID", value: partnerSessionId }] : []),
      ]}
    />
  );
}
