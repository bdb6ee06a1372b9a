"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Activity } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { ClearFilters } from "@/components/layout/clear-filters";
import { ListFrame } from "@/components/layout/list-frame";
import { statusFilter } from "@/components/layout/status-filter";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { apiCallsOptions } from "@/lib/access/api-calls/client";
import { callOutcomes, outcomeLabels } from "@/lib/access/api-calls/schema";
import { callColumns } from "./call-columns";
import { callFilters, callSearchParsers, noCallFilters } from "./call-search";
import { CallStatus } from "./call-status";
import { useCredentialOptions } from "./use-credential-options";
import { UsedAt } from "./used-at";

const outcomes = callOutcomes.map((value) => ({ value, label: outcomeLabels[value] }));

export function ApiCallsScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(callSearchParsers);
  const filters = callFilters(search);
  const query = useInfiniteQuery(apiCallsOptions(filters));
  const credentials = useCredentialOptions();
  const columns = useMemo(() => callColumns(viewer), [viewer]);
  const isFiltered = Object.keys(filters).length > 0;
  const clear = () => void setSearch(noCallFilters);
  return (
    <ListFrame
      toolbar={
        <Toolbar
          search={
            <SearchInput
              label="Search calls"
              placeholder="Path or request ID"
              value={search.search}
              onValueChange={(text) => void setSearch({ search: text || null })}
            />
          }
          end={<ClearFilters shown={isFiltered} onClear={clear} />}
        >
          <Filter isSet={search.credential.length > 0}>
            <FilterMenu
              label="Credential"
              options={credentials}
              value={search.credential}
              onValueChange={(credential) => void setSearch({ credential })}
            />
          </Filter>
          {statusFilter({
            label: "Outcome",
            options: outcomes,
            value: search.outcome,
            onValueChange: (outcome) => void setSearch({ outcome }),
          })}
        </Toolbar>
      }
      label="API calls"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowLabel={(row) => `${row.method} ${row.path}`}
      isFiltered={isFiltered}
      empty={
        <EmptyState icon={Activity} title="No calls in the last 30 days">
          Calls by external systems appear here within seconds, with their path, status and
          duration. Request bodies are never recorded.
        </EmptyState>
      }
      noMatch={{ title: "No calls match", onClear: clear }}
      phoneDetail={(row) => (
        <>
          <CallStatus status={row.status} />
          <span className="min-w-0 truncate">{row.credentialName}</span>
          <UsedAt instant={row.createdAt} viewer={viewer} />
        </>
      )}
    />
  );
}
