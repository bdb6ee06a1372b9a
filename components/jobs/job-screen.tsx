"use client";

import { useQuery } from "@tanstack/react-query";
import { Ellipsis, FileDown, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { usePrintLetters } from "@/components/bulk/use-print-letters";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { useActiveFields } from "@/components/offer-fields/use-active-fields";
import { offersPath } from "@/components/offers/offer-search";
import { RelatedOffers } from "@/components/offers/related-offers";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format/dates";
import { formatFieldValue } from "@/lib/format/field-value";
import { type JobDetail, jobOptions } from "@/lib/jobs/client";
import { employmentTypeLabels, jobDeletionRefusal, payRangeWords } from "@/lib/jobs/rules";
import { DeleteJob } from "./delete-job";
import { JobDialog } from "./job-dialog";
import { JobStatusBadge } from "./job-status-badge";

const nothing = <span className="text-faint">Not provided</span>;

export function JobScreen({ id, viewer }: { id: number; viewer: Viewer }) {
  const query = useQuery(jobOptions(id));
  if (query.data) return <LoadedJob job={query.data} viewer={viewer} />;
  return (
    <>
      <PageHeader title="Job" crumbs={[{ label: "Jobs", href: "/jobs" }]} />
      <ErrorState message={query.error?.message} onRetry={() => query.refetch()} />
    </>
  );
}

function LoadedJob({ job, viewer }: { job: JobDetail; viewer: Viewer }) {
  const [open, setOpen] = useState<"edit" | "delete" | null>(null);
  const print = usePrintLetters();
  const refusal = refusalFor(viewer, "jobs.write");
  const fields = useActiveFields();
  const format = { locale: viewer.locale, currency: job.currency, dateStyle: "medium" } as const;
  const defaults = fields.flatMap(({ key, label, type }) => {
    const value = job.customFields[key];
    return value === undefined
      ? []
      : [{ term: label, value: formatFieldValue(type, value, format) }];
  });
  return (
    <>
      <PageHeader
        title={job.title}
        crumbs={[{ label: "Jobs", href: "/jobs" }]}
        badge={<JobStatusBadge status={job.status} />}
        secondary={
          <DropdownMenu
            trigger={
              <IconButton label="More actions">
                <Ellipsis aria-hidden />
              </IconButton>
            }
          >
            <DropdownMenuItem
              icon={<FileDown aria-hidden />}
              disabledReason={job.offerCount === 0 ? "This job has no offers" : null}
              onSelect={() => print.mutate({ filter: { jobId: job.id } })}
            >
              Download letters
            </DropdownMenuItem>
            <DropdownMenuItem
              icon={<Trash2 aria-hidden />}
              tone="danger"
              disabledReason={refusal ?? jobDeletionRefusal(job.offerCount)}
              onSelect={() => setOpen("delete")}
            >
              Delete job
            </DropdownMenuItem>
          </DropdownMenu>
        }
        action={
          <Button
            icon={<Pencil aria-hidden />}
            disabledReason={refusal}
            onClick={() => setOpen("edit")}
          >
            Edit
          </Button>
        }
      />
      <PageBody>
        <div className="grid gap-8 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-12">
          <Section title="Terms">
            <DescriptionList
              items={[
                { term: "Department", value: job.department ?? nothing },
                { term: "Location", value: job.location ?? nothing },
                {
                  term: "Employment type",
                  value: job.employmentType ? employmentTypeLabels[job.employmentType] : nothing,
                },
                { term: "Pay", value: payRangeWords(job, viewer.locale) || nothing },
                ...defaults,
                {
                  term: "Last updated",
                  value: (
                    <DateText
                      dateTime={job.updatedAt}
                      text={formatInstant(job.updatedAt, viewer.locale, viewer.timeZone)}
                    />
                  ),
                },
              ]}
            />
          </Section>
          <Section
            title="Offers"
            action={
              <div className="flex items-center gap-3">
                {job.offerCount > 0 && (
                  <TextLink href={offersPath({ jobId: job.id })}>View in list</TextLink>
                )}
                {!refusalFor(viewer, "offers.write") && (
                  <ButtonLink
                    href={`/offers/new?jobId=${job.id}`}
                    size="sm"
                    icon={<Plus aria-hidden />}
                  >
                    New offer
                  </ButtonLink>
                )}
              </div>
            }
          >
            <RelatedOffers
              of={{ jobId: job.id }}
              empty="No offers for this job yet."
              viewer={viewer}
            />
          </Section>
        </div>
      </PageBody>
      {open === "edit" && <JobDialog job={job} onClose={() => setOpen(null)} />}
      <DeleteJob
        job={job}
        open={open === "delete"}
        onOpenChange={(shown) => setOpen(shown ? "delete" : null)}
      />
    </>
  );
}
