"use client";

import { useQuery } from "@tanstack/react-query";
import { Ellipsis, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { CandidateAssistance } from "@/components/assistance/candidate-assistance";
import { CandidateEligibilities } from "@/components/eligibility/candidate-eligibilities";
import { PagedTimeline } from "@/components/events/timeline-panel";
import { CandidateInvitations } from "@/components/invitations/candidate-invitations";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { offersPath } from "@/components/offers/offer-search";
import { RelatedOffers } from "@/components/offers/related-offers";
import { CandidateSittings } from "@/components/sittings/candidate-sittings";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import {
  type CandidateDetail,
  candidateEventsOptions,
  candidateOptions,
} from "@/lib/candidates/client";
import { candidateDeletionRefusal } from "@/lib/candidates/rules";
import { fullName } from "@/lib/format/names";
import { DeleteCandidate } from "./delete-candidate";
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
  const [deleting, setDeleting] = useState(false);
  const { id, offerCount } = candidate;
  const refusal = refusalFor(viewer, "candidates.write");
  return (
    <>
      <PageHeader
        title={fullName(candidate)}
        crumbs={crumbs}
        badge={candidate.optedOutAt && <Badge tone="warning">Do not contact</Badge>}
        secondary={
          <DropdownMenu
            trigger={
              <IconButton label="More actions">
                <Ellipsis aria-hidden />
              </IconButton>
            }
          >
            <DropdownMenuItem
              icon={<Trash2 aria-hidden />}
              tone="danger"
              disabledReason={refusal ?? candidateDeletionRefusal(candidate)}
              onSelect={() => setDeleting(true)}
            >
              Delete candidate
            </DropdownMenuItem>
          </DropdownMenu>
        }
        action={
          !refusal && (
            <ButtonLink href={`/candidates/${id}/edit`} icon={<Pencil aria-hidden />}>
              Edit
            </ButtonLink>
          )
        }
      />
      <PageBody>
        <div className="grid gap-8 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-12">
          <div className="flex min-w-0 flex-col gap-8 lg:order-2">
            <Section
              title="Offers"
              action={
                <div className="flex items-center gap-3">
                  {offerCount > 0 && (
                    <TextLink href={offersPath({ candidateId: id })}>View in list</TextLink>
                  )}
                  {!refusalFor(viewer, "offers.write") && (
                    <ButtonLink
                      href={`/offers/new?candidateId=${id}`}
                      size="sm"
                      icon={<Plus aria-hidden />}
                    >
                      New offer
                    </ButtonLink>
                  )}
                </div>
              }
            >
              <RelatedOffers of={{ candidateId: id }} empty="No offers yet." viewer={viewer} />
            </Section>
            {!refusalFor(viewer, "assistance.read") && (
              <Section title="Offers to assist">
                <CandidateAssistance id={id} name={fullName(candidate)} viewer={viewer} />
              </Section>
            )}
            {!refusalFor(viewer, "eligibility.read") && (
              <Section
                title="Eligibility"
                action={
                  !refusalFor(viewer, "eligibility.write") && (
                    <ButtonLink
                      href={`/eligibility/new?candidateId=${id}`}
                      size="sm"
                      icon={<Plus aria-hidden />}
                    >
                      New eligibility
                    </ButtonLink>
                  )
                }
              >
                <CandidateEligibilities id={id} />
              </Section>
            )}
            {!refusalFor(viewer, "assessments.read") && (
              <Section title="Invitations">
                <CandidateInvitations id={id} viewer={viewer} />
              </Section>
            )}
            {!refusalFor(viewer, "assessments.read") && (
              <Section title="Sittings">
                <CandidateSittings id={id} />
              </Section>
            )}
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
      <DeleteCandidate candidate={candidate} open={deleting} onOpenChange={setDeleting} />
    </>
  );
}
