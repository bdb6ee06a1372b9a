"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { CandidateAssistance } from "@/components/assistance/candidate-assistance";
import { CandidateEligibilities } from "@/components/eligibility/candidate-eligibilities";
import { candidateEligibilityFilters } from "@/components/eligibility/candidate-filters";
import {
  CandidateInvitations,
  candidateInvitationFilters,
} from "@/components/invitations/candidate-invitations";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import type { List } from "@/components/lists/list-table";
import { offersPath } from "@/components/offers/offer-search";
import { RelatedOffers } from "@/components/offers/related-offers";
import { CandidateSittings } from "@/components/sittings/candidate-sittings";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { candidateAssistanceOptions } from "@/lib/assistance/client";
import type { Permission } from "@/lib/auth/permissions";
import type { CandidateDetail } from "@/lib/candidates/client";
import { eligibilityListOptions } from "@/lib/eligibility/client";
import { fullName } from "@/lib/format/names";
import { invitationListOptions } from "@/lib/invitations/client";
import { sittingListOptions } from "@/lib/sittings/client";
import { EmptySection } from "./empty-section";

type CandidateSectionsProps = { candidate: CandidateDetail; viewer: Viewer };

type SectionView = {
  title: string;
  isEmpty: boolean;
  action?: ReactNode;
  children: ReactNode;
};

const isEmptyList = <Row,>({ data }: List<Row>) => data?.pages[0]?.rows.length === 0;

/** Shows what there is about a candidate; what there isn't yet follows, in a line each. */
export function CandidateSections(props: CandidateSectionsProps) {
  const sections = useSections(props);
  return (
    <>
      {sections
        .filter(({ isEmpty }) => !isEmpty)
        .map(({ title, action, children }) => (
          <Section key={title} title={title} action={action}>
            {children}
          </Section>
        ))}
      {sections.some(({ isEmpty }) => isEmpty) && (
        <div className="flex flex-col">
          {sections
            .filter(({ isEmpty }) => isEmpty)
            .map(({ title, action }) => (
              <EmptySection key={title} title={title} action={action} />
            ))}
        </div>
      )}
    </>
  );
}

function useSections({ candidate, viewer }: CandidateSectionsProps): SectionView[] {
  const { id, offerCount } = candidate;
  const may = (permission: Permission) => refusalFor(viewer, permission) === null;
  const [seesAssistance, seesEligibility, seesAssessments] = [
    may("assistance.read"),
    may("eligibility.read"),
    may("assessments.read"),
  ];
  const assistance = useInfiniteQuery({
    ...candidateAssistanceOptions(id),
    enabled: seesAssistance,
  });
  const eligibilities = useInfiniteQuery({
    ...eligibilityListOptions(candidateEligibilityFilters(id)),
    enabled: seesEligibility,
  });
  const invitations = useInfiniteQuery({
    ...invitationListOptions(candidateInvitationFilters(id)),
    enabled: seesAssessments,
  });
  const sittings = useInfiniteQuery({
    ...sittingListOptions({ candidateId: id }),
    enabled: seesAssessments,
  });
  return [
    {
      title: "Offers",
      isEmpty: offerCount === 0,
      action: <OffersAction candidate={candidate} viewer={viewer} />,
      children: <RelatedOffers of={{ candidateId: id }} empty="No offers yet." viewer={viewer} />,
    },
    ...(seesAssistance
      ? [
          {
            title: "Offers to assist",
            isEmpty: isEmptyList(assistance),
            children: <CandidateAssistance id={id} name={fullName(candidate)} viewer={viewer} />,
          },
        ]
      : []),
    ...(seesEligibility
      ? [
          {
            title: "Eligibility",
            isEmpty: isEmptyList(eligibilities),
            action: may("eligibility.write") && (
              <ButtonLink
                href={`/eligibility/new?candidateId=${id}`}
                size="sm"
                icon={<Plus aria-hidden />}
              >
                New eligibility
              </ButtonLink>
            ),
            children: <CandidateEligibilities id={id} viewer={viewer} />,
          },
        ]
      : []),
    ...(seesAssessments
      ? [
          {
            title: "Invitations",
            isEmpty: isEmptyList(invitations),
            children: <CandidateInvitations id={id} viewer={viewer} />,
          },
          {
            title: "Sittings",
            isEmpty: isEmptyList(sittings),
            children: <CandidateSittings id={id} />,
          },
        ]
      : []),
  ];
}

function OffersAction({ candidate: { id, offerCount }, viewer }: CandidateSectionsProps) {
  return (
    <div className="flex items-center gap-3">
      {offerCount > 0 && <TextLink href={offersPath({ candidateId: id })}>View in list</TextLink>}
      {!refusalFor(viewer, "offers.write") && (
        <ButtonLink href={`/offers/new?candidateId=${id}`} size="sm" icon={<Plus aria-hidden />}>
          New offer
        </ButtonLink>
      )}
    </div>
  );
}
