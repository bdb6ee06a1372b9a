import { firstIds } from "../grow/scale";
import { keyHeaders } from "../harness/bench";
import { type Call, load } from "../harness/load";
import { secondsOf, secondsOfFamily } from "../harness/processor-time";
import { median } from "../harness/rounds";
import { type Server, startProffer } from "../harness/servers";
import { counter, type Line } from "./line";

const sizes = [1, 2, 4];

/**
 * How many reads two and four servers on one PostgreSQL answer, compared with one. Each has the same
 * number of callers as the one, so that what is missing is not asked for.
 */
export const processesLine: Line = async (bench) => {
  const { sql, postmaster, rounds, seconds } = bench;
  const [found] = await sql<{ name: string }[]>`select current_database() as name`;
  const url = Object.assign(new URL(process.env.DATABASE_URL ?? ""), { pathname: found?.name });
  const servers: Server[] = [bench.proffer];
  while (servers.length < Math.max(...sizes)) servers.push(await startProffer(url.href));
  const at = counter();
  const headers = keyHeaders(bench);
  const next = (): Call => ({
    ...{ method: "GET", headers },
    path: `/api/offers/${firstIds.offer + ((at() * 7) % 10_000)}`,
  });
  const measureOnce = async (some: readonly Server[]) => {
    const used = () => some.reduce((sum, { pid }) => sum + secondsOf(pid), 0);
    const before = [used(), secondsOfFamily(postmaster)] as const;
    const results = await Promise.all(
      some.map(({ origin }) => load({ origin, next, status: 200, connections: 16 }, seconds)),
    );
    const answered = results.reduce((sum, each) => sum + each.answered, 0);
    return {
      rate: results.reduce((sum, each) => sum + each.answered / each.seconds, 0),
      server: ((used() - before[0]) * 1e6) / answered,
      database: ((secondsOfFamily(postmaster) - before[1]) * 1e6) / answered,
    };
  };
  const measured = new Map(
    sizes.map((size) => [size, [] as Awaited<ReturnType<typeof measureOnce>>[]]),
  );
  await measureOnce(servers);
  for (let round = 0; round < rounds; round += 1) {
    for (const [size, figures] of measured) figures.push(await measureOnce(servers.slice(0, size)));
  }
  const figuresOf = (size: number) => {
    const figures = measured.get(size) ?? [];
    const of = (key: "rate" | "server" | "database") => median(figures.map((each) => each[key]));
    return { rate: of("rate"), server: of("server"), database: of("database") };
  };
  const one = figuresOf(1);
  return sizes.slice(1).map((size) => {
    const ours = figuresOf(size);
    const byWork = (one.server + one.database) / (ours.server + ours.database);
    const compared = { ours, theirs: one, ratio: ours.rate / one.rate, byWork };
    return { ...compared, name: `GET offer, ${size} processes`, against: "one process" };
  });
};
