import type { z } from "zod";
import type { Transaction } from "@/db/client";
import type { BulkKind, BulkOutcome, BulkVerdict } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import type { BulkSource } from "@/lib/bulk/find-sources";
import type { BulkInput } from "@/lib/bulk/schema";

export interface GivenRow {
  position: number;
  input: BulkInput;
}

/**
 * The validation of a row. `reason` says why it can't be processed, or for some kinds what will
 * change.
 */
export interface ValidatedRow {
  position: number;
  label: string;
  candidateId: number | null;
  offerId: number | null;
  verdict: BulkVerdict;
  reason: string | null;
}

/** Takes a key of a row, and returns the position of the first row with it if that is an earlier one. */
export type EarlierRow = (key: string) => number | null;

/** A row that was looked at by itself. */
export interface ExaminedRow {
  position: number;
  /** What only one row of a run may have, such as an email address. The first row with it counts. */
  keys: readonly string[];
  /** Returns the row's validation among the others. */
  validate: (earlier: EarlierRow) => ValidatedRow;
}

/** Returns a row whose validation doesn't depend on others. */
export const loneRow = (validated: ValidatedRow): ExaminedRow => ({
  position: validated.position,
  keys: [],
  validate: () => validated,
});

/**
 * Returns a row that a run may have once by its key: its own validation holds for the first, and
 * the others are duplicates. `shared` names what they have in common: `candidate`.
 */
export const uniqueRow = (own: ValidatedRow, key: string, shared: string): ExaminedRow => ({
  position: own.position,
  keys: [key],
  validate(earlier) {
    const first = earlier(key);
    const reason = `Same ${shared} as row ${first}`;
    return first ? { ...own, verdict: "duplicate", reason } : own;
  },
});

export interface WaitingRow extends GivenRow {
  label: string;
  candidateId: number | null;
  offerId: number | null;
  verdict: BulkVerdict;
}

/** The outcome of a row. `error` says why it failed, `reason` what changed. */
export interface RowOutcome {
  position: number;
  outcome: Exclude<BulkOutcome, "waiting">;
  error?: string;
  reason?: string;
  candidateId?: number;
}

export interface ChunkResult {
  outcomes: RowOutcome[];
  /** Records that the run created, kept for its next chunks and its page. */
  result?: Record<string, unknown>;
}

/** Validates the rows of one kind of run and processes them in chunks. */
export interface BulkHandler<Settings = unknown> {
  kind: BulkKind;
  settings: z.ZodType<Settings>;
  /** The list that rows can be selected from; null if they come from a file only. */
  source: BulkSource | null;
  /** Most rows of a run, if fewer than a list may select. */
  maxRows?: number;
  /** Rows of a chunk, if fewer than usual. */
  rowsAtOnce?: number;
  /** Verdicts whose rows are processed. */
  included(settings: Settings): readonly BulkVerdict[];
  /** Examines rows in a few statements, in order. Throws `bad_request` for the settings. */
  examine(
    tx: Transaction,
    actor: Actor,
    settings: Settings,
    rows: readonly GivenRow[],
  ): Promise<ExaminedRow[]>;
  /**
   * Processes a chunk in the transaction that marks its rows, so that each is processed once. An
   * error undoes the chunk and is reported for all its rows.
   */
  run(
    tx: Transaction,
    actor: Actor,
    run: { id: number; settings: Settings; result: Record<string, unknown> },
    rows: readonly WaitingRow[],
  ): Promise<ChunkResult>;
}

/** Hides a handler's settings type, so that all kinds are handled alike. */
export function defineBulkHandler<Settings>(handler: BulkHandler<Settings>): BulkHandler {
  return handler as unknown as BulkHandler;
}
