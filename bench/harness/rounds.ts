import { type Load, load } from "./load";
import { secondsOf, secondsOfFamily } from "./processor-time";

export interface Contender extends Load {
  pid: number;
  /** Prepares each round, out of its time. */
  before?(): Promise<unknown>;
}

export interface Figures {
  rate: number;
  /** Microseconds of processor time for each call: of the server, and of PostgreSQL. */
  server: number;
  database: number;
}

/** Returns the microseconds of processor time of one call, of the server and PostgreSQL together. */
export const workOf = ({ server, database }: Figures): number => server + database;

export interface Rounds {
  count: number;
  seconds: number;
  /** The process of PostgreSQL that is the parent of the others. */
  postmaster: number | undefined;
}

/** Seconds in which a server compiles what it runs often. */
const warmUp = 3;

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function round(contender: Contender, seconds: number, postmaster: number | undefined) {
  await contender.before?.();
  const before = [secondsOf(contender.pid), secondsOfFamily(postmaster)] as const;
  const { answered, seconds: taken } = await load(contender, seconds);
  const perCall = (since: number, until: number) => ((until - since) * 1e6) / answered;
  return {
    rate: answered / taken,
    server: perCall(before[0], secondsOf(contender.pid)),
    database: perCall(before[1], secondsOfFamily(postmaster)),
  };
}

/** Lets contenders take turns after a warm-up each. Returns the medians of each. */
export async function alternate<Contenders extends Record<string, Contender>>(
  contenders: Contenders,
  { count, seconds, postmaster }: Rounds,
): Promise<{ [Name in keyof Contenders]: Figures }> {
  const turns = Object.entries(contenders).map(([name, contender]) => {
    return { name, contender, figures: [] as Figures[] };
  });
  for (const { contender } of turns) await round(contender, warmUp, postmaster);
  for (let index = 0; index < count; index += 1) {
    for (const { contender, figures } of turns) {
      figures.push(await round(contender, seconds, postmaster));
    }
  }
  const medians = turns.map(({ name, figures }) => {
    const of = (key: keyof Figures) => median(figures.map((each) => each[key]));
    return [name, { rate: of("rate"), server: of("server"), database: of("database") }];
  });
  return Object.fromEntries(medians);
}
