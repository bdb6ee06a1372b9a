"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { bulkRunListOptions } from "@/lib/bulk/client";
import { kindWords } from "@/lib/bulk/rules";
import { runColumns, runCounts } from "./run-columns";
import { RunStatusBadge } from "./run-status-badge";

/** Lists the account's bulk runs, newest first. */
export function RunsScreen({ viewer }: { viewer: Viewer }) {
  const query = useInfiniteQuery(bulkRunListOptions());
  const columns = useMemo(() => runColumns(viewer), [viewer]);
  const empty = (
    <EmptyState icon={ListChecks} title="No bulk runs yet">
      Import a file, or select several offers or candidates in a list, to work on them at once.
    </EmptyState>
  );
  return (
    <>
      <PageHeader title="Bulk runs" />
      <ListFrame
        toolbar={null}
        label="Bulk runs"
        query={query}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={({ kind, id }) => `${kindWords[kind].title}, run ${id}`}
        rowHref={({ id }) => `/bulk/${id}`}
        empty={empty}
        noMatch={{ title: "No bulk run matches", onClear: () => undefined }}
        phoneDetail={(row) => (
          <>
            <RunStatusBadge status={row.status} />
            <span className="min-w-0 truncate">{runCounts(row)}</span>
          </>
        )}
      />
    </>
  );
}
