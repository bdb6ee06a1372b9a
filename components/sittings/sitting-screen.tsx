"use client";

import { useQuery } from "@tanstack/react-query";
import { TimelinePanel } from "@/components/events/timeline-panel";
import { InvitationStatusBadge } from "@/components/invitations/invitation-status-badge";
import { StatusLine } from "@/components/invitations/status-line";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { CopyButton } from "@/components/ui/copy-button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { type SittingDetail, sittingOptions } from "@/lib/sittings/client";
import { toMarkText } from "@/lib/sittings/rules";
import { AnswersPanel } from "./answers-panel";
import { CallbacksPanel } from "./callbacks-panel";
import { SittingFacts } from "./sitting-facts";
import { SittingScores } from "./sitting-scores";

const crumbs = [
  { label: "Assessments", href: "/assessments" },
  { label: "Sittings", href: "/assessments/sittings" },
];

/** Shows one sitting: its progress, answers, scores and callbacks. */
export function SittingScreen({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useQuery(sittingOptions(id));
  if (query.data) return <Loaded sitting={query.data} viewer={viewer} />;
  return (
    <>
      <PageHeader title="Sitting" crumbs={crumbs} />
      <ErrorState message={query.error?.message} onRetry={() => query.refetch()} />
    </>
  );
}

type LoadedProps = { sitting: SittingDetail; viewer: Viewer };

function Loaded({ sitting, viewer }: LoadedProps) {
  const { candidateName, assessmentName, status, link, events } = sitting;
  return (
    <>
      <PageHeader
        title={`${candidateName}, ${assessmentName}`}
        crumbs={crumbs}
        badge={<InvitationStatusBadge status={status} />}
        action={link && <CopyButton text={link} label="Copy link" />}
      />
      <PageBody>
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-12">
          <div className="flex min-w-0 flex-col gap-8">
            <Section title="Progress">
              <div className="flex flex-col gap-4">
                <Problems sitting={sitting} />
                <StatusLine status={status} className="max-w-2xl" />
              </div>
            </Section>
            <Section title="Scores">
              <SittingScores sitting={sitting} />
            </Section>
            <Section title="Answers">
              <AnswersPanel sitting={sitting} forbidden={refusalFor(viewer, "assessments.write")} />
            </Section>
            <Section title="Callbacks">
              <CallbacksPanel sitting={sitting} viewer={viewer} />
            </Section>
            <TimelinePanel
              title="History"
              source={{ status: "success", data: events }}
              viewer={viewer}
              empty="No history yet."
            />
          </div>
          <Section title="Details">
            <SittingFacts sitting={sitting} viewer={viewer} />
          </Section>
        </div>
      </PageBody>
    </>
  );
}

function Problems({ sitting: { isUnacknowledged, toMark } }: { sitting: SittingDetail }) {
  return (
    <>
      {isUnacknowledged && (
        <Notice tone="warning" title="The callback wasn't acknowledged within two minutes">
          The inviter was notified that the candidate finished but didn't acknowledge it, so the
          candidate could continue without waiting. Proffer retries automatically, or you can resend
          the callback below.
        </Notice>
      )}
      {toMark > 0 && (
        <Notice tone="info" title={toMarkText(toMark)}>
          Once the last answer is marked, the sitting is scored and the inviter notified. Until then
          you can change points.
        </Notice>
      )}
    </>
  );
}
