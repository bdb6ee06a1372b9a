"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import { useMemo, useState } from "react";
import { ListTable } from "@/components/layout/list-frame";
import { statusFilter } from "@/components/layout/status-filter";
import { Toolbar } from "@/components/layout/toolbar";
import type { Viewer } from "@/components/layout/viewer";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchInput } from "@/components/ui/search-input";
import {
  type BulkOutcome,
  type BulkRowDto,
  type BulkRunDto,
  type BulkVerdict,
  bulkRowsOptions,
} from "@/lib/bulk/client";
import { outcomeLabel, outcomes, verdictLabel, verdicts } from "@/lib/bulk/rules";
import { FixRowDialog } from "./fix-row-dialog";
import { OfferTerms } from "./offer-terms";
import { resultColumns, reviewColumns } from "./row-columns";
import { useFixRow } from "./use-fix-row";
import { OutcomeBadge, VerdictBadge } from "./verdict-badge";

type RunRowsProps = { run: BulkRunDto; refusal: string | null; viewer: Viewer };

/** Lists the rows of a run with their validation, or with their outcomes once it has started. */
export function RunRows({ run, refusal, viewer }: RunRowsProps) {
  const inReview = run.status === "review";
  const [chips, setChips] = useState<string[]>([]);
  const [search, setSearch] = useState("");
  const [fixing, setFixing] = useState<BulkRowDto | null>(null);
  const { mutate: fix } = useFixRow(run.id);
  const query = useInfiniteQuery(
    bulkRowsOptions(run.id, {
      ...(chips.length > 0 &&
        (inReview ? { verdict: chips as BulkVerdict[] } : { outcome: chips as BulkOutcome[] })),
      ...(search && { search: search.slice(0, 200) }),
    }),
  );
  const columns = useMemo(
    () =>
      inReview
        ? reviewColumns({ kind: run.kind, viewer, refusal, onFix: setFixing, onChange: fix })
        : resultColumns(run.kind),
    [inReview, run.kind, viewer, refusal, fix],
  );
  const options = inReview
    ? verdicts.map((value) => ({
        value,
        label: verdictLabel(run.kind, value),
        count: run.verdicts[value],
      }))
    : outcomes.map((value) => ({
        value,
        label: outcomeLabel(run.kind, value),
        count: run.outcomes[value],
      }));
  function clear() {
    setChips([]);
    setSearch("");
  }
  return (
    <>
      <Toolbar
        search={
          <SearchInput
            label="Search rows"
            placeholder="Name"
            value={search}
            onValueChange={setSearch}
          />
        }
      >
        {statusFilter<string>({
          label: inReview ? "Status" : "Result",
          options: options.filter(({ value, count }) => count > 0 || chips.includes(value)),
          value: chips,
          onValueChange: setChips,
        })}
      </Toolbar>
      <ListTable
        label="Rows"
        query={query}
        columns={columns}
        rowId={(row) => String(row.position)}
        rowLabel={(row) => row.label}
        isFiltered={chips.length > 0 || search !== ""}
        empty={<EmptyState icon={ListChecks} title="No rows" />}
        noMatch={{ title: "No row matches", onClear: clear }}
        phoneDetail={(row) => (
          <>
            {inReview ? (
              <VerdictBadge kind={run.kind} verdict={row.verdict} />
            ) : (
              <OutcomeBadge kind={run.kind} outcome={row.outcome} />
            )}
            <span className="wrap-anywhere shrink! min-w-0 whitespace-normal">
              {row.error ?? row.reason}
              {inReview && row.offer && run.kind === "send_offers" && (
                <span className="block text-muted">
                  <OfferTerms offer={row.offer} viewer={viewer} />
                </span>
              )}
            </span>
          </>
        )}
      />
      {fixing && (
        <FixRowDialog
          run={run}
          row={fixing}
          onClose={() => setFixing(null)}
          key={fixing.position}
        />
      )}
    </>
  );
}
