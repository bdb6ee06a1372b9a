"use client";

import { useState } from "react";
import { PagedTimeline } from "@/components/events/timeline-panel";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { FollowPanel } from "@/components/notifications/follow-panel";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { fullName } from "@/lib/format/names";
import type { OfferDetail, OfferFieldValue, OfferState } from "@/lib/offers/client";
import { offerEventsOptions } from "@/lib/offers/client";
import { CommandPanel } from "./command-panel";
import { ComparePanel } from "./compare-panel";
import { DeleteOfferDialog } from "./delete-offer-dialog";
import { EditTermsSheet } from "./edit-terms-sheet";
import { LetterPanel } from "./letter-panel";
import { MailPanel } from "./mail-panel";
import { type OfferDialog, OfferMenu } from "./offer-menu";
import { OfferStatusBadge } from "./offer-status-badge";
import { QuestionsPanel } from "./questions-panel";
import { ReminderPanel } from "./reminder-panel";
import { StatusPanel } from "./status-panel";
import { TermsPanel } from "./terms-panel";
import { useOffer } from "./use-offer";
import { useShownVersion } from "./use-shown-version";
import { VersionsPanel } from "./versions-panel";

type OfferScreenProps = { id: number; viewer: Viewer; baseUrl: string };

const crumbs = [{ label: "Offers", href: "/offers" }];

export function OfferScreen({ id, viewer, baseUrl }: OfferScreenProps) {
  const { record, state, values } = useOffer(id);
  if (record.data && state.data && values.data) {
    const loaded = { offer: record.data, state: state.data, values: values.data };
    return <LoadedOffer {...loaded} viewer={viewer} baseUrl={baseUrl} />;
  }
  const error = record.error ?? state.error ?? values.error;
  return (
    <>
      <PageHeader title={`Offer ${id}`} crumbs={crumbs} />
      <ErrorState
        message={error?.message}
        onRetry={() => void Promise.all([record.refetch(), state.refetch(), values.refetch()])}
      />
    </>
  );
}

type LoadedOfferProps = {
  offer: OfferDetail;
  state: OfferState;
  values: OfferFieldValue[];
  viewer: Viewer;
  baseUrl: string;
};

function LoadedOffer({ offer, state, values, viewer, baseUrl }: LoadedOfferProps) {
  const [dialog, setDialog] = useState<OfferDialog | null>(null);
  const { version, compared, show, compare } = useShownVersion(state.version);
  const shared = { offer, state, viewer };
  const close = () => setDialog(null);
  return (
    <>
      <PageHeader
        title={`${fullName(offer.candidate)}, ${offer.job.title}`}
        crumbs={crumbs}
        badge={<OfferStatusBadge status={state.status} />}
        secondary={<OfferMenu state={state} viewer={viewer} onOpen={setDialog} />}
      />
      <PageBody>
        {refusalFor(viewer, "offers.write") && (
          <Notice title="You have view-only access">
            An owner or a recruiter can change this offer and its status.
          </Notice>
        )}
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] 2xl:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
          <div className="flex min-w-0 flex-col gap-8 lg:col-start-2 lg:row-start-1">
            <StatusPanel {...shared} />
            <QuestionsPanel {...shared} />
          </div>
          <div className="min-w-0 self-start lg:col-start-1 lg:row-span-2 lg:row-start-1">
            {compared ? (
              <ComparePanel state={state} viewer={viewer} compared={compared} onChange={compare} />
            ) : (
              <LetterPanel {...shared} version={version} onVersionChange={show} />
            )}
          </div>
          <div className="flex min-w-0 flex-col gap-8 lg:col-start-2 lg:row-start-2">
            <TermsPanel {...shared} values={values} onEdit={() => setDialog("terms")} />
            <MailPanel {...shared} />
            <ReminderPanel {...shared} />
            <FollowPanel offerId={offer.id} />
            <PagedTimeline
              title="Timeline"
              options={offerEventsOptions(offer.id)}
              viewer={viewer}
              isOfOffer
            />
            <VersionsPanel
              state={state}
              viewer={viewer}
              shown={compared?.to ?? version ?? state.version}
              compared={compared}
              onShow={show}
              onCompare={compare}
            />
            <CommandPanel state={state} baseUrl={baseUrl} />
          </div>
        </div>
      </PageBody>
      {dialog === "terms" && <EditTermsSheet {...{ offer, state, values }} onClose={close} />}
      {dialog === "delete" && <DeleteOfferDialog offer={offer} onClose={close} />}
    </>
  );
}
