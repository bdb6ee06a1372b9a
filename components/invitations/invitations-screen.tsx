"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ClipboardCheck } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, listTable, tableSort } from "@/components/lists/list-table";
import { CandidateActions } from "@/components/selection/candidate-actions";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { useRowSelection } from "@/components/ui/use-row-selection";
import { invitationListOptions } from "@/lib/invitations/client";
import { invitationSorts } from "@/lib/invitations/rules";
import { invitationColumns } from "./invitation-columns";
import {
  invitationFilters,
  invitationSearchParsers,
  isFiltered,
  noInvitationFilters,
} from "./invitation-search";
import { InvitationStatusBadge } from "./invitation-status-badge";
import { InvitationsToolbar } from "./invitations-toolbar";
import { scoreText } from "./score-text";

export function InvitationsScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(invitationSearchParsers);
  const query = useInfiniteQuery(invitationListOptions(invitationFilters(search)));
  const columns = useMemo(() => invitationColumns(viewer), [viewer]);
  const { selectedIds, setSelectedIds } = useRowSelection();
  const selected = listTable(query).rows.filter(({ id }) => selectedIds.has(String(id)));
  const mayWrite = refusalFor(viewer, "assessments.write") === null;
  return (
    <ListFrame
      toolbar={
        <InvitationsToolbar search={search} onSearchChange={(changed) => void setSearch(changed)} />
      }
      label="Invitations"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowLabel={(row) => `${row.candidateName}, ${row.assessmentName}`}
      rowHref={(row) => `/assessments/invitations/${row.id}`}
      sort={tableSort(search.sort)}
      onSortChange={(sort) => void setSearch({ sort: apiSort(sort, invitationSorts) })}
      isFiltered={isFiltered(search)}
      empty={
        <EmptyState
          icon={ClipboardCheck}
          title="No invitations yet"
          action={
            mayWrite && (
              <ButtonLink href="/assessments/invitations/new" variant="primary">
                Invite candidates
              </ButtonLink>
            )
          }
        >
          Invite candidates to a partner's assessment or one of your own, and follow their progress
          and scores here.
        </EmptyState>
      }
      noMatch={{
        title: "No invitation matches",
        hint: "Try a different search or clear the filters.",
        onClear: () => void setSearch(noInvitationFilters),
      }}
      selectedIds={selectedIds}
      onSelectedIdsChange={setSelectedIds}
      bulkActions={
        <CandidateActions
          candidateIds={selected.map(({ candidateId }) => candidateId)}
          viewer={viewer}
        />
      }
      phoneDetail={(row) => (
        <>
          <InvitationStatusBadge status={row.status} />
          <span className="min-w-0 truncate">
            {row.status === "failed" ? row.lastError : (scoreText(row) ?? row.assessmentName)}
          </span>
        </>
      )}
    />
  );
}
