"use client";

import { FileCheck2 } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import { LetterProblems } from "@/components/letters/letter-problems";
import { buttonStyle } from "@/components/ui/button-style";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatDeadline, formatInstant } from "@/lib/format/dates";
import { type OfferDetail, type OfferState, sealedPdfPath } from "@/lib/offers/client";
import { ExtendStep } from "./extend-step";
import { letterLinks } from "./letter-links";
import { OfferStatusBadge } from "./offer-status-badge";
import { ReopenStep } from "./reopen-step";
import { SendProblems } from "./send-problems";
import { StepList } from "./step-list";

type StatusPanelProps = { offer: OfferDetail; state: OfferState; viewer: Viewer };

export function StatusPanel({ offer, state, viewer }: StatusPanelProps) {
  const { locale } = viewer;
  const stamps = [
    { term: "Sent", at: offer.sentAt },
    { term: "Opened", at: state.openedAt },
    { term: "Accepted", at: offer.acceptedAt },
    { term: "Declined", at: offer.declinedAt },
    { term: "Withdrawn", at: offer.withdrawnAt },
  ].flatMap(({ term, at }) =>
    at
      ? [
          {
            term,
            value: <DateText dateTime={at} text={formatInstant(at, locale, state.timeZone)} />,
          },
        ]
      : [],
  );
  const due = offer.expiryDate && formatDeadline(offer.expiryDate, locale, state.timeZone);
  return (
    <Section title="Status" action={<OfferStatusBadge status={state.status} />}>
      <DescriptionList
        items={[
          { term: "Response due", value: due || <span className="text-muted">No deadline</span> },
          ...stamps,
        ]}
      />
      {state.status === "accepted" && (
        <a href={sealedPdfPath(offer.id)} download className={buttonStyle({})}>
          <FileCheck2 aria-hidden />
          Download sealed copy
        </a>
      )}
      {state.overdue && (
        <Notice tone="warning" title="The response deadline has passed">
          The candidate can no longer respond on their page. Extend the deadline, withdraw the
          offer, reopen it as a new draft, or record a response you received another way.
        </Notice>
      )}
      {state.status === "draft" && (
        <LetterProblems problems={state.problems} links={letterLinks(offer, state, viewer)} />
      )}
      <SendProblems problems={state.sendProblems} />
      <StepList offer={offer} state={state} viewer={viewer} />
      <ExtendStep offer={offer} state={state} viewer={viewer} />
      <ReopenStep state={state} viewer={viewer} />
    </Section>
  );
}
