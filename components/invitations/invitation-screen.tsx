"use client";

import { useQuery } from "@tanstack/react-query";
import { TimelinePanel } from "@/components/events/timeline-panel";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/components/layout/viewer";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import {
  type InvitationRecord,
  invitationEventsOptions,
  invitationOptions,
} from "@/lib/invitations/client";
import { AccessPanel } from "./access-panel";
import { InvitationActions } from "./invitation-actions";
import { InvitationFacts } from "./invitation-facts";
import { InvitationStatusBadge } from "./invitation-status-badge";
import { ScoreList } from "./score-list";
import { StatusLine } from "./status-line";

const crumbs = [
  { label: "Assessments", href: "/assessments" },
  { label: "Invitations", href: "/assessments/invitations" },
];

export function InvitationScreen({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useQuery(invitationOptions(id));
  if (query.data) return <Loaded invitation={query.data} viewer={viewer} />;
  return (
    <>
      <PageHeader title="Invitation" crumbs={crumbs} />
      <ErrorState message={query.error?.message} onRetry={() => query.refetch()} />
    </>
  );
}

type LoadedProps = { invitation: InvitationRecord; viewer: Viewer };

function Loaded({ invitation, viewer }: LoadedProps) {
  const { candidateName, assessmentName, status } = invitation;
  return (
    <>
      <PageHeader
        title={`${candidateName}, ${assessmentName}`}
        crumbs={crumbs}
        badge={<InvitationStatusBadge status={status} />}
      />
      <PageBody>
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-12">
          <div className="flex min-w-0 flex-col gap-8">
            <Section
              title="Progress"
              action={<InvitationActions invitation={invitation} viewer={viewer} />}
            >
              <div className="flex flex-col gap-4">
                <Problem invitation={invitation} />
                <StatusLine status={status} className="max-w-2xl" />
              </div>
            </Section>
            <Section title="Scores">
              <ScoreList invitation={invitation} />
            </Section>
            <Section title="For the candidate">
              <AccessPanel
                key={`${invitation.id}:${invitation.invitedAt}`}
                invitation={invitation}
                viewer={viewer}
              />
            </Section>
            <History id={invitation.id} viewer={viewer} />
          </div>
          <Section title="Details">
            <InvitationFacts invitation={invitation} viewer={viewer} />
          </Section>
        </div>
      </PageBody>
    </>
  );
}

function Problem({ invitation }: Pick<LoadedProps, "invitation">) {
  const { status, lastError, partnerName } = invitation;
  if (status === "waiting") {
    return (
      <Notice tone={lastError ? "warning" : "info"} role="status" title="Sending to the partner">
        {lastError
          ? `${lastError}. Proffer will retry automatically.`
          : `${partnerName} will receive the invitation shortly.`}
      </Notice>
    );
  }
  if (!lastError) return null;
  return (
    <Notice
      tone={status === "failed" ? "negative" : "warning"}
      title={status === "failed" ? "The invitation failed" : "The last check failed"}
    >
      {lastError}
    </Notice>
  );
}

function History({ id, viewer }: { id: number; viewer: Viewer }) {
  const source = useQuery(invitationEventsOptions(id));
  return <TimelinePanel title="History" source={source} viewer={viewer} empty="No history yet." />;
}
