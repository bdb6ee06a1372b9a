"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ClipboardPen } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { InvitationStatusBadge } from "@/components/invitations/invitation-status-badge";
import { ListFrame } from "@/components/layout/list-frame";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { sittingListOptions } from "@/lib/sittings/client";
import { toMarkText } from "@/lib/sittings/rules";
import { sittingColumns } from "./sitting-columns";
import {
  isFiltered,
  noSittingFilters,
  sittingFilters,
  sittingSearchParsers,
} from "./sitting-search";
import { SittingsToolbar } from "./sittings-toolbar";

/** Lists the sittings of the account's assessments. */
export function SittingsScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(sittingSearchParsers);
  const query = useInfiniteQuery(sittingListOptions(sittingFilters(search)));
  const columns = useMemo(() => sittingColumns(viewer), [viewer]);
  return (
    <ListFrame
      toolbar={
        <SittingsToolbar search={search} onSearchChange={(changed) => void setSearch(changed)} />
      }
      label="Sittings"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowLabel={(row) => `${row.candidateName}, ${row.assessmentName}`}
      rowHref={(row) => `/assessments/sittings/${row.id}`}
      isFiltered={isFiltered(search)}
      empty={
        <EmptyState icon={ClipboardPen} title="No sittings yet">
          When an inviter invites a candidate to one of your assessments, the sitting appears here.
        </EmptyState>
      }
      noMatch={{ title: "No sitting matches", onClear: () => void setSearch(noSittingFilters) }}
      phoneDetail={(row) => (
        <>
          <InvitationStatusBadge status={row.status} />
          <span className="min-w-0 truncate">
            {row.toMark > 0 ? toMarkText(row.toMark) : row.assessmentName}
          </span>
        </>
      )}
    />
  );
}
