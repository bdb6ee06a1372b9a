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
 * What is thought of a row before anything is written. `reason` says why it is not done, or what
 * becomes of one that is ready, where the kind tells that.
 */
export interface ValidatedRow {
  position: number;
  label: string;
  candidateId: number | null;
  offerId: number | null;
  verdict: BulkVerdict;
  reason: string | null;
}

export interface WaitingRow extends GivenRow {
  label: string;
  candidateId: number | null;
  offerId: number | null;
  verdict: BulkVerdict;
}

/** What became of a row; `error` says why it was not done, `reason` what was made of it. */
export interface RowOutcome {
  position: number;
  outcome: Exclude<BulkOutcome, "waiting">;
  error?: string;
  reason?: string;
  candidateId?: number;
}

export interface ChunkResult {
  outcomes: RowOutcome[];
  /** What the run made, kept for its next chunks and for its page. */
  result?: Record<string, unknown>;
}

/** One kind of bulk work: how its rows are judged, and how a chunk of them is done. */
export interface BulkHandler<Settings = unknown> {
  kind: BulkKind;
  settings: z.ZodType<Settings>;
  /** Whose list the rows may be chosen from; null where they come from a file alone. */
  source: BulkSource | null;
  /** The verdicts whose rows are done. */
  included(settings: Settings): readonly BulkVerdict[];
  /** In a few statements however many rows there are. Throws `bad_request` for the settings. */
  validate(
    tx: Transaction,
    actor: Actor,
    settings: Settings,
    rows: readonly GivenRow[],
  ): Promise<ValidatedRow[]>;
  /**
   * Does a chunk, in the transaction that then marks its rows, so that each is done once. A
   * refusal thrown undoes the chunk and is told for all its rows.
   */
  run(
    tx: Transaction,
    actor: Actor,
    run: { settings: Settings; result: Record<string, unknown> },
    rows: readonly WaitingRow[],
  ): Promise<ChunkResult>;
}

/** Ties the types of a kind together; the runs of all kinds are then handled alike. */
export function defineBulkHandler<Settings>(work: BulkHandler<Settings>): BulkHandler {
  return work as unknown as BulkHandler;
}
