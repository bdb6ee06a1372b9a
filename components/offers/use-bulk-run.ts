"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type OfferListRow, offerKeys } from "@/lib/offers/client";
import type { BulkAction } from "./bulk-actions";

const rowsAtOnce = 50;

export type BulkRow = { row: OfferListRow; error: string | null };

type BulkRun =
  | { phase: "asking" }
  | { phase: "running"; done: number; total: number }
  | { phase: "finished"; rows: BulkRow[] };

/**
 * Runs a bulk action in parts and reports its progress; an error on the way is reported for each
 * row.
 */
export function useBulkRun(action: BulkAction) {
  const client = useQueryClient();
  const [state, setState] = useState<BulkRun>({ phase: "asking" });

  async function start(rows: OfferListRow[], date: string): Promise<BulkRow[]> {
    const finished: BulkRow[] = [];
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      setState({ phase: "running", done: from, total: rows.length });
      const part = rows.slice(from, from + rowsAtOnce);
      finished.push(...(await runPart(action, part, date)));
    }
    setState({ phase: "finished", rows: finished });
    await client.invalidateQueries({ queryKey: offerKeys.all });
    await client.invalidateQueries({ queryKey: ["home"] });
    return finished;
  }

  return { state, start };
}

async function runPart(action: BulkAction, rows: OfferListRow[], date: string): Promise<BulkRow[]> {
  try {
    const outcomes = await action.run(
      rows.map((row) => row.id),
      date,
    );
    const errors = new Map(outcomes.map((outcome) => [outcome.id, outcome.error]));
    return rows.map((row) => ({ row, error: errors.get(row.id) ?? null }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "We couldn't reach the server";
    return rows.map((row) => ({ row, error: reason }));
  }
}
