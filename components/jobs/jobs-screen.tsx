"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { BriefcaseBusiness, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ListFrame } from "@/components/layout/list-frame";
import { PageHeader } from "@/components/layout/page-header";
import { statusFilter } from "@/components/layout/status-filter";
import { Toolbar } from "@/components/layout/toolbar";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { apiSort, tableSort } from "@/components/lists/list-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { SearchInput } from "@/components/ui/search-input";
import { jobListOptions } from "@/lib/jobs/client";
import { jobStatusLabels } from "@/lib/jobs/rules";
import { jobSorts } from "@/lib/jobs/schema";
import { jobColumns } from "./job-columns";
import { JobDialog } from "./job-dialog";
import { isFiltered, jobFilters, jobSearchParsers, jobStatusNames } from "./job-search";
import { JobStatusBadge } from "./job-status-badge";

const statusOptions = jobStatusNames.map((value) => ({ value, label: jobStatusLabels[value] }));

export function JobsScreen({ viewer }: { viewer: Viewer }) {
  const router = useRouter();
  const [search, setSearch] = useQueryStates(jobSearchParsers);
  const query = useInfiniteQuery(jobListOptions(jobFilters(search)));
  const columns = useMemo(() => jobColumns(viewer), [viewer]);
  const refusal = refusalFor(viewer, "jobs.write");
  const newJob = (
    <Button
      variant="primary"
      icon={<Icon of={Plus} />}
      disabledReason={refusal}
      onClick={() => setSearch({ new: true })}
    >
      New job
    </Button>
  );
  return (
    <>
      <PageHeader title="Jobs" action={newJob} />
      <ListFrame
        toolbar={
          <Toolbar
            search={
              <SearchInput
                label="Search jobs"
                placeholder="Title, department or location"
                value={search.search}
                onValueChange={(text) => setSearch({ search: text || null })}
              />
            }
          >
            {statusFilter({
              options: statusOptions,
              value: search.status,
              onValueChange: (status) => setSearch({ status }),
            })}
          </Toolbar>
        }
        label="Jobs"
        query={query}
        columns={columns}
        rowId={(row) => String(row.id)}
        rowLabel={(row) => row.title}
        rowHref={(row) => `/jobs/${row.id}`}
        sort={tableSort(search.sort)}
        onSortChange={(sort) => setSearch({ sort: apiSort(sort, jobSorts) })}
        isFiltered={isFiltered(search)}
        empty={
          <EmptyState icon={BriefcaseBusiness} title="No jobs yet" action={!refusal && newJob}>
            Add a job to create offers for it. Offers use the job's pay by default.
          </EmptyState>
        }
        noMatch={{
          title: "No job matches",
          hint: "Try a different search or clear the filters.",
          onClear: () => setSearch({ search: null, status: null }),
        }}
        phoneDetail={(row) => (
          <>
            <JobStatusBadge status={row.status} />
            <span className="truncate">{row.department}</span>
          </>
        )}
      />
      {search.new && !refusal && (
        <JobDialog
          onClose={() => setSearch({ new: null }, { shallow: false })}
          onSaved={({ id }) => router.push(`/jobs/${id}`)}
        />
      )}
    </>
  );
}
