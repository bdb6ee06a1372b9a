"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/components/layout/viewer";
import { bulkKeys, bulkRunOptions } from "@/lib/bulk/client";
import { kindPermissions, kindWords } from "@/lib/bulk/rules";
import { BulkProgress } from "./bulk-progress";
import { BulkResult } from "./bulk-result";
import { BulkReview } from "./bulk-review";
import { ResultActions, ReviewActions, RunningActions } from "./run-actions";
import { RunRows } from "./run-rows";
import { RunStatusBadge } from "./run-status-badge";

type BulkScreenProps = { id: number; viewer: Viewer };

/** Shows a bulk run: its review, its progress, then its result. */
export function BulkScreen({ id, viewer }: BulkScreenProps) {
  const { data: run } = useSuspenseQuery(bulkRunOptions(id));
  useRefreshAtEnd(id, run.status);
  const { title, back } = kindWords[run.kind];
  const refusal = viewer.permissions.includes(kindPermissions[run.kind])
    ? null
    : "You have view-only access";
  const props = { run, refusal };
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[back, { label: "Bulk runs", href: "/bulk" }]}
        badge={<RunStatusBadge status={run.status} />}
      />
      <PageBody fill>
        <div className="flex shrink-0 flex-wrap items-start justify-between gap-x-6 gap-y-3 border-b px-4 py-4 md:px-6">
          <div className="min-w-0 flex-1 basis-72">
            {run.status === "review" ? (
              <BulkReview {...props} />
            ) : run.status === "running" ? (
              <BulkProgress run={run} />
            ) : (
              <BulkResult run={run} />
            )}
          </div>
          <div className="flex items-center gap-2">
            {run.status === "review" ? (
              <ReviewActions {...props} />
            ) : run.status === "running" ? (
              <RunningActions {...props} />
            ) : (
              <ResultActions {...props} />
            )}
          </div>
        </div>
        <RunRows key={run.status === "review" ? "review" : "result"} {...props} viewer={viewer} />
      </PageBody>
    </>
  );
}

/** Refetches the rows and the changed records when the run's status changes. */
function useRefreshAtEnd(id: number, status: string) {
  const client = useQueryClient();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    if (status === "review") return;
    void client.invalidateQueries({ queryKey: bulkKeys.rows(id) });
    if (status === "running") return;
    for (const key of [
      ...["offers", "candidates", "assistance", "coupons"],
      ...["eligibility", "invitations", "home"],
    ]) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  }, [client, id, status]);
}
