"use client";

import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { PagedTimeline } from "@/components/events/timeline-panel";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorState } from "@/components/ui/error-state";
import {
  type CandidateDetail,
  candidateEventsOptions,
  candidateOptions,
} from "@/lib/candidates/client";
import { fullName } from "@/lib/format/names";
import { CandidateMenu } from "./candidate-menu";
import { CandidateSections } from "./candidate-sections";
import { Person } from "./person";

const crumbs = [{ label: "Candidates", href: "/candidates" }];

export function CandidateScreen({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useQuery(candidateOptions(id));
  if (query.data) return <LoadedCandidate candidate={query.data} viewer={viewer} />;
  return (
    <>
      <PageHeader title="Candidate" crumbs={crumbs} />
      <ErrorState message={query.error?.message} onRetry={() => query.refetch()} />
    </>
  );
}

type LoadedProps = { candidate: CandidateDetail; viewer: Viewer };

function LoadedCandidate({ candidate, viewer }: LoadedProps) {
  const { id } = candidate;
  const refusal = refusalFor(viewer, "candidates.write");
  return (
    <>
      <PageHeader
        title={fullName(candidate)}
        crumbs={crumbs}
        badge={
          candidate.erasedAt ? (
            <Badge>Erased</Badge>
          ) : (
            candidate.optedOutAt && <Badge tone="warning">Do not contact</Badge>
          )
        }
        secondary={<CandidateMenu candidate={candidate} viewer={viewer} />}
        action={
          !refusal &&
          !candidate.erasedAt && (
            <ButtonLink href={`/candidates/${id}/edit`} icon={<Pencil aria-hidden />}>
              Edit
            </ButtonLink>
          )
        }
      />
      <PageBody>
        <div className="grid gap-8 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-12">
          <div className="flex min-w-0 flex-col gap-8 lg:order-2">
            <CandidateSections candidate={candidate} viewer={viewer} />
            <PagedTimeline
              title="Timeline"
              options={candidateEventsOptions(id)}
              viewer={viewer}
              empty="No activity yet."
            />
          </div>
          <div className="lg:order-1">
            <Person candidate={candidate} viewer={viewer} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
