"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ClipboardList } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { statusFilter, statusOptions } from "@/components/layout/status-filter";
import { Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, tableSort } from "@/components/lists/list-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import { assessmentListOptions } from "@/lib/assessments/client";
import { assessmentSorts } from "@/lib/assessments/schema";
import { counted } from "@/lib/format/numbers";
import { assessmentColumns } from "./assessment-columns";
import {
  assessmentFilters,
  assessmentSearchParsers,
  noAssessmentFilters,
} from "./assessment-search";
import {
  AssessmentStatusBadge,
  assessmentStatusNames,
  assessmentStatusViews,
} from "./assessment-status-badge";

const options = statusOptions(assessmentStatusNames, assessmentStatusViews);

/** Lists the account's assessments. */
export function AssessmentsScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(assessmentSearchParsers);
  const query = useInfiniteQuery(assessmentListOptions(assessmentFilters(search)));
  const columns = useMemo(() => assessmentColumns(viewer), [viewer]);
  const clear = () => void setSearch(noAssessmentFilters);
  return (
    <ListFrame
      toolbar={
        <Toolbar
          search={
            <SearchInput
              label="Search assessments"
              placeholder="Name or ID"
              value={search.search}
              onValueChange={(text) => void setSearch({ search: text || null })}
            />
          }
        >
          {statusFilter({
            options: options,
            value: search.status,
            onValueChange: (status) => void setSearch({ status }),
          })}
        </Toolbar>
      }
      label="Assessments"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowLabel={(row) => row.name}
      rowHref={(row) => `/assessments/${row.id}`}
      sort={tableSort(search.sort)}
      onSortChange={(sort) => void setSearch({ sort: apiSort(sort, assessmentSorts) })}
      isFiltered={search.search !== "" || search.status.length > 0}
      empty={
        <EmptyState
          icon={ClipboardList}
          title="No assessments yet"
          action={
            !refusalFor(viewer, "assessments.write") && (
              <ButtonLink href="/assessments?new=true" variant="primary">
                New assessment
              </ButtonLink>
            )
          }
        >
          Write questions, publish the assessment, and invite candidates. Answers are scored here.
        </EmptyState>
      }
      noMatch={{ title: "No assessment matches", onClear: clear }}
      phoneDetail={(row) => (
        <>
          <AssessmentStatusBadge status={row.status} />
          <span className="min-w-0 truncate">
            {counted(row.questionCount, "question", "questions")},{" "}
            {counted(row.sittingCount, "sitting", "sittings")}
          </span>
        </>
      )}
    />
  );
}
