"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useRef } from "react";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { VersionList } from "@/components/layout/version-list";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { LetterFrame } from "@/components/ui/letter-frame";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { restoreVersionAction } from "@/lib/templates/actions";
import { type TemplateDetail, type TemplateVersionRow, templateKeys } from "@/lib/templates/client";
import { ChangedDetails } from "./changed-details";
import { nothing, useHistory } from "./use-history";

type HistoryScreenProps = { template: TemplateDetail; viewer: Viewer };

/** Shows a template's versions as paper, with what changed, and restores any of them. */
export function HistoryScreen({ template, viewer }: HistoryScreenProps) {
  const { id } = template;
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  const history = useHistory(template);
  const { current, number, from, shown, earlier } = history;
  const isCurrent = number === current.revision;

  const restore = useMutation({
    mutationFn: (wanted: number) =>
      unwrap(restoreVersionAction({ id, number: wanted, revision: current.revision })),
    onSuccess: async (_, wanted) => {
      await client.invalidateQueries({ queryKey: templateKeys.all });
      history.show(null);
      notify.done(`Version ${wanted} restored`);
    },
    onError: (error) => notify.failed("Nothing was restored", error.message),
  });

  const frame = `/templates/${id}/letter?version=${number}${from > nothing ? `&from=${from}` : ""}`;
  return (
    <>
      <PageHeader
        title="History"
        crumbs={[
          { label: "Templates", href: "/templates" },
          { label: current.name, href: `/templates/${id}` },
        ]}
        action={
          <Button
            variant="primary"
            icon={<RotateCcw aria-hidden />}
            loading={restore.isPending}
            disabledReason={
              refusalFor(viewer, "templates.write") ??
              (isCurrent ? "This is the current version" : null)
            }
            onClick={() => number !== null && restore.mutate(number)}
          >
            {number === null || isCurrent ? "Restore" : `Restore version ${number}`}
          </Button>
        }
      />
      <PageBody>
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] 2xl:grid-cols-[minmax(0,1fr)_23rem]">
          <div ref={place} className="min-w-0 scroll-mt-20">
            {number !== null && (
              <Section
                title={`Version ${number}`}
                description={from > nothing ? `With the changes since version ${from}` : undefined}
                action={
                  <CompareWith
                    numbers={history.numbers}
                    value={from}
                    onChange={history.compareWith}
                  />
                }
              >
                {shown.status === "error" ? (
                  <ErrorState message={shown.error.message} onRetry={() => shown.refetch()} />
                ) : (
                  <>
                    {earlier && shown.data && (
                      <ChangedDetails before={earlier} after={shown.data} />
                    )}
                    <LetterFrame key={frame} src={frame} title={`Letter, version ${number}`} />
                  </>
                )}
              </Section>
            )}
          </div>
          <VersionList
            versions={history.versions}
            current={current.revision}
            shown={number}
            comparedWith={from > nothing ? from : null}
            viewer={viewer}
            onShow={(chosen) => {
              history.show(chosen);
              reveal(place.current);
            }}
            noteOf={noteOf}
          />
        </div>
      </PageBody>
    </>
  );
}

/** Scrolls to the beginning of something that isn't on the screen. */
function reveal(element: HTMLElement | null) {
  const top = element?.getBoundingClientRect().top ?? 0;
  if (top < 0) element?.scrollIntoView({ block: "start" });
}

/** Says what a version did besides changing the text. */
function noteOf(row: TemplateVersionRow, before: TemplateVersionRow | undefined): string | null {
  if (row.restoredFrom !== null) return `Restored version ${row.restoredFrom}`;
  return before && before.name !== row.name ? `Renamed to ${row.name}` : null;
}

type CompareWithProps = { numbers: number[]; value: number; onChange: (from: number) => void };

function CompareWith({ numbers, value, onChange }: CompareWithProps) {
  if (numbers.length === 0) return null;
  return (
    <Field label="Compare with" className="flex-row items-center gap-2">
      <Select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        <option value={nothing}>Nothing</option>
        {numbers.map((number) => (
          <option key={number} value={number}>
            Version {number}
          </option>
        ))}
      </Select>
    </Field>
  );
}
