import { traceStatements } from "@/db/trace-statements";

/** Returns the statements that a work sends to the database, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  traceStatements({
    statement(text, run) {
      texts.push(text);
      return run();
    },
    traceparent: () => undefined,
  });
  try {
    await work();
  } finally {
    traceStatements(undefined);
  }
  return texts;
}
