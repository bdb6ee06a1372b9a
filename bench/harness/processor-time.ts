import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** Returns a process's parent and its seconds of processor time, with those of ended children. */
function statOf(pid: number | string) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), seconds: ticks / ticksPerSecond };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Returns the parent of a process; undefined where there is no /proc. */
export const parentOf = (pid: number): number | undefined => attempt(() => statOf(pid).parent);

/** Returns the seconds of processor time of a process; NaN where there is no /proc. */
export const secondsOf = (pid: number): number => attempt(() => statOf(pid).seconds) ?? Number.NaN;

/** Returns the seconds of processor time of a process and its children. */
export function secondsOfFamily(pid: number | undefined): number {
  if (pid === undefined) return Number.NaN;
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => attempt(() => statOf(name)))
    .filter((stat) => stat?.parent === pid);
  return children.reduce((sum, child) => sum + (child?.seconds ?? 0), secondsOf(pid));
}
