import type { Bench } from "../harness/bench";
import { alternate, type Contender, type Figures, workOf } from "../harness/rounds";

export interface Row {
  name: string;
  ours: Figures | undefined;
  theirs: Figures | undefined;
  ratio: number;
  /** The same by processor time, which a busy machine distorts less. */
  byWork: number;
  /** Absent where a figure is only to be known. */
  goal?: number;
  /** What the ratio compares with, in words. */
  against: string;
}

/** A line of the table: measures, and says what was reached. */
export type Line = (bench: Bench) => Promise<Row[]>;

/** Returns what a line sends to our server. */
export type Calls = (bench: Bench) => Promise<Omit<Contender, "pid" | "origin">>;

/** Returns the calls that both servers answer alike, but for our credential. */
export const both = (bench: Bench, ours: Omit<Contender, "pid" | "origin">, theirs = ours) => ({
  ours: { ...bench.proffer, ...ours },
  theirs: { ...bench.peer, ...theirs },
});

/** Lets contenders take turns by the rounds of the bench. */
export const measure = <Contenders extends Record<string, Contender>>(
  bench: Bench,
  contenders: Contenders,
) =>
  alternate(contenders, {
    ...{ count: bench.rounds, seconds: bench.seconds, postmaster: bench.postmaster },
  });

/** Returns a counter that starts at 0. */
export function counter(): () => number {
  let count = 0;
  return () => count++;
}

/** Returns how two servers compare: by their rates, and by the processor time of a call. */
export const compare = (ours: Figures, theirs: Figures) => ({
  ratio: ours.rate / theirs.rate,
  byWork: workOf(theirs) / workOf(ours),
});
