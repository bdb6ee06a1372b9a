import { type BulkOutcome, type BulkVerdict, bulkOutcomes, bulkVerdicts } from "@/db/enums";
import type { bulkRows, bulkRuns } from "@/db/schema";
import { handlerFor } from "./kinds";
import type { BulkRowDto, BulkRowOffer, BulkRunDto } from "./schema";

/** Records of a page of rows: invitations by candidate, and terms of offers by id. */
export interface RowRecords {
  invitations: ReadonlyMap<number, number>;
  offers: ReadonlyMap<number, BulkRowOffer>;
}

export interface RowCount {
  verdict: BulkVerdict;
  outcome: BulkOutcome;
  found: number;
}

type RunRow = typeof bulkRuns.$inferSelect;

/** Returns the verdicts whose rows a run processes. */
export const includedIn = (run: Pick<RunRow, "kind" | "settings">): readonly BulkVerdict[] => {
  const handler = handlerFor(run.kind);
  return handler.included(handler.settings.parse(run.settings));
};

export function toBulkRun(run: RunRow, counts: readonly RowCount[]): BulkRunDto {
  const sum = (fits: (row: RowCount) => boolean) =>
    counts.reduce((total, row) => total + (fits(row) ? row.found : 0), 0);
  const tally = <Name extends string>(names: readonly Name[], key: "verdict" | "outcome") =>
    Object.fromEntries(
      names.map((name) => [name, sum((row) => row[key] === (name as string))]),
    ) as Record<Name, number>;
  const included = includedIn(run);
  const { accountId: _account, createdBy: _user, finalCounts: _counts, ...fields } = run;
  return {
    ...fields,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    rows: sum(() => true),
    includedCount: sum(({ verdict }) => included.includes(verdict)),
    verdicts: tally(bulkVerdicts, "verdict"),
    outcomes: tally(bulkOutcomes, "outcome"),
  };
}

export function toBulkRow(
  { accountId: _account, runId: _run, ...row }: typeof bulkRows.$inferSelect,
  { invitations, offers }: RowRecords,
): BulkRowDto {
  return {
    ...row,
    offer: offers.get(row.offerId ?? 0) ?? null,
    invitationId: invitations.get(row.candidateId ?? 0) ?? null,
  };
}
