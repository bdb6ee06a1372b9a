"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { ClearFilters } from "@/components/layout/clear-filters";
import { ListFrame } from "@/components/layout/list-frame";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { auditOptions } from "@/lib/audit/client";
import { actionText, subjectText } from "@/lib/audit/rules";
import { type AuditEntryDto, subjectLabels } from "@/lib/audit/schema";
import { formatInstant } from "@/lib/format/dates";
import { auditColumns } from "./audit-columns";
import { AuditEntrySheet } from "./audit-entry-sheet";
import { auditFilters, auditSearchParsers, noAuditFilters } from "./audit-search";

const subjectOptions = Object.entries(subjectLabels).map(([value, label]) => ({ value, label }));

export function AuditScreen({ viewer }: { viewer: Viewer }) {
  const [search, setSearch] = useQueryStates(auditSearchParsers);
  const [open, setOpen] = useState<AuditEntryDto | null>(null);
  const query = useInfiniteQuery(auditOptions(auditFilters(search)));
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
