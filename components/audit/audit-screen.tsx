"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { useCredentialOptions } from "@/components/access/use-credential-options";
import { ClearFilters } from "@/components/layout/clear-filters";
import { ListFrame } from "@/components/layout/list-frame";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { DateRangeFilter } from "@/components/lists/date-range-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { auditOptions } from "@/lib/audit/client";
import { actionText, subjectText } from "@/lib/audit/rules";
import { type AuditEntryDto, subjectLabels } from "@/lib/audit/schema";
import { addDays } from "@/lib/format/calendar";
import { formatInstant } from "@/lib/format/dates";
import { membersOptions } from "@/lib/members/client";
import { auditColumns } from "./audit-columns";
import { AuditEntrySheet } from "./audit-entry-sheet";
import { auditFilters, auditSearchParsers, noAuditFilters } from "./audit-search";
import { recordHref } from "./audit-words";

const subjectOptions = Object.entries(subjectLabels).map(([value, label]) => ({ value, label }));

const datePresets = (today: string) => [
  { label: "Today", from: today, to: today },
  { label: "Yesterday", from: addDays(today, -1), to: addDays(today, -1) },
  { label: "Last 7 days", from: addDays(today, -6), to: today },
  { label: "Last 30 days", from: addDays(today, -29), to: today },
];

/** Returns the account's members, former ones too, and its credentials as filter options. */
function useActorOptions() {
  const members = useQuery(membersOptions()).data ?? [];
  const credentials = useCredentialOptions();
  return [
    ...members.map(({ id, name, email }) => ({ value: `member:${id}`, label: name, hint: email })),
    ...credentials,
  ];
}

export function AuditScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(auditSearchParsers);
  const [open, setOpen] = useState<AuditEntryDto | null>(null);
  const query = useInfiniteQuery(auditOptions(auditFilters(search)));
  const actors = useActorOptions();
  const columns = useMemo(() => auditColumns({ viewer, onOpen: setOpen }), [viewer]);
  const isFiltered = Object.keys(auditFilters(search)).length > 0;
  const clear = () => void setSearch(noAuditFilters);
  return (
    <ListFrame
      toolbar={
        <Toolbar
          search={
            <SearchInput
              label="Search the audit log"
              placeholder="Action, name or record number"
              value={search.search}
              onValueChange={(text) => void setSearch({ search: text || null })}
            />
          }
          end={<ClearFilters shown={isFiltered} onClear={clear} />}
        >
          <Filter isSet={search.from !== null || search.to !== null}>
            <DateRangeFilter
              label="Date"
              presets={datePresets(viewer.today)}
              from={search.from}
              to={search.to}
              onRangeChange={(from, to) => void setSearch({ from, to })}
              locale={viewer.locale}
            />
          </Filter>
          <Filter isSet={search.actor.length > 0}>
            <FilterMenu
              label="Who"
              options={actors}
              value={search.actor}
              onValueChange={(actor) => void setSearch({ actor })}
            />
          </Filter>
          <Filter isSet={search.subjectType.length > 0}>
            <FilterMenu
              label="Record"
              options={subjectOptions}
              value={search.subjectType}
              onValueChange={(subjectType) => void setSearch({ subjectType })}
            />
          </Filter>
        </Toolbar>
      }
      label="Audit log"
      query={query}
      columns={columns}
      rowId={(row) => String(row.id)}
      rowHref={recordHref}
      rowLabel={(row) => `${actionText(row.action)}, ${subjectText(row)}`}
      isFiltered={isFiltered}
      empty={
        <EmptyState icon={ScrollText} title="No entries yet">
          Every change in your organisation appears here, with who did it and when.
        </EmptyState>
      }
      noMatch={{ title: "No entries match", onClear: clear }}
      phoneDetail={(row) => (
        <>
          <span>{subjectText(row)}</span>
          <span className="min-w-0 truncate">{row.actorName}</span>
          <span>{formatInstant(row.createdAt, viewer.locale, viewer.timeZone, "short")}</span>
        </>
      )}
    >
      {open && <AuditEntrySheet entry={open} viewer={viewer} onClose={() => setOpen(null)} />}
    </ListFrame>
  );
}
