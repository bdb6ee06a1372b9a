"use client";

import { useQuery } from "@tanstack/react-query";
import { Ban, Ellipsis, Pencil, Plus, RefreshCw } from "lucide-react";
import { useState } from "react";
import { PagedTimeline } from "@/components/events/timeline-panel";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { ButtonLink } from "@/components/ui/button-link";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import {
  type EligibilityDto,
  eligibilityEventsOptions,
  eligibilityOptions,
} from "@/lib/eligibility/client";
import { CancelDialog } from "./cancel-dialog";
import { EligibilityCommand } from "./eligibility-command";
import { EligibilityStatusBadge } from "./eligibility-status-badge";
import { PersonPanel } from "./person-panel";
import { SchedulePanel } from "./schedule-panel";
import { TermsPanel } from "./terms-panel";
import { VoucherPanel } from "./voucher-panel";

const crumbs = [{ label: "Eligibility", href: "/eligibility" }];

type ScreenProps = { id: number; viewer: Viewer; accountUrl: string };

export function OneEligibilityScreen({ id, ...rest }: ScreenProps) {
  const query = useQuery(eligibilityOptions(id));
  if (query.data) return <Loaded eligibility={query.data} {...rest} />;
  return (
    <>
      <PageHeader title="Eligibility" crumbs={crumbs} />
      <ErrorState message={query.error?.message} onRetry={() => query.refetch()} />
    </>
  );
}

type LoadedProps = { eligibility: EligibilityDto; viewer: Viewer; accountUrl: string };

function Loaded({ eligibility, viewer, accountUrl }: LoadedProps) {
  const { id, personId, status, candidateName, testName } = eligibility;
  const mayWrite = refusalFor(viewer, "eligibility.write") === null;
  return (
    <>
      <PageHeader
        title={`${candidateName}, ${testName}`}
        crumbs={crumbs}
        badge={<EligibilityStatusBadge status={status} />}
        secondary={mayWrite && status === "active" && <MoreActions eligibility={eligibility} />}
        action={
          mayWrite &&
          (status === "active" ? (
            <ButtonLink
              href={`/eligibility/${id}/edit`}
              variant="primary"
              icon={<Pencil aria-hidden />}
            >
              Edit
            </ButtonLink>
          ) : (
            <ButtonLink
              href={`/eligibility/new?candidateId=${personId}`}
              icon={<Plus aria-hidden />}
            >
              New eligibility
            </ButtonLink>
          ))
        }
      />
      <PageBody>
        <SchedulePanel eligibility={eligibility} viewer={viewer} />
        <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
          <div className="flex min-w-0 flex-col gap-8">
            <TermsPanel eligibility={eligibility} viewer={viewer} />
            <VoucherPanel eligibility={eligibility} viewer={viewer} />
            <PersonPanel eligibility={eligibility} />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <PagedTimeline title="History" options={eligibilityEventsOptions(id)} viewer={viewer} />
            {status === "active" && (
              <EligibilityCommand eligibility={eligibility} accountUrl={accountUrl} />
            )}
          </div>
        </div>
      </PageBody>
    </>
  );
}

function MoreActions({ eligibility }: { eligibility: EligibilityDto }) {
  const [cancelling, setCancelling] = useState(false);
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label="More actions">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <DropdownMenuItem
          icon={<RefreshCw aria-hidden />}
          href={`/eligibility/${eligibility.id}/replace`}
        >
          Replace eligibility
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<Ban aria-hidden />}
          tone="danger"
          onSelect={() => setCancelling(true)}
        >
          Cancel eligibility
        </DropdownMenuItem>
      </DropdownMenu>
      <CancelDialog eligibility={eligibility} open={cancelling} onOpenChange={setCancelling} />
    </>
  );
}
