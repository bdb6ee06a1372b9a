import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import type { RunRow } from "./find-run";
import { handlerFor } from "./kinds";
import type { ChunkResult, RowOutcome, WaitingRow } from "./kinds/kind";

const maxRefusals = 40;

/**
 * Processes rows in a savepoint. A refusal rolls it back and retries the rows in halves, so that
 * one row doesn't fail the others. After too many refusals the remaining rows share the last one.
 */
export async function processRows(
  tx: Transaction,
  actor: Actor,
  run: RunRow,
  rows: readonly WaitingRow[],
): Promise<Required<ChunkResult>> {
  const handler = handlerFor(run.kind);
  const settings = handler.settings.parse(run.settings);
  const outcomes: RowOutcome[] = [];
  let result = run.result;
  let refusals = 0;
  const attempt = async (part: readonly WaitingRow[]): Promise<void> => {
    try {
      const done = await tx.transaction((inner) =>
        handler.run(inner, actor, { id: run.id, settings, result }, part),
      );
      outcomes.push(...done.outcomes);
      result = { ...result, ...done.result };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusals += 1;
      if (part.length === 1 || refusals > maxRefusals) {
        const { message } = error;
        outcomes.push(
          ...part.map(({ position }) => ({ position, outcome: "failed" as const, error: message })),
        );
        return;
      }
      const middle = Math.ceil(part.length / 2);
      await attempt(part.slice(0, middle));
      await attempt(part.slice(middle));
    }
  };
  await attempt(rows);
  return { outcomes, result };
}
