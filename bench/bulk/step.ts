interface Measured<Value> {
  value: Value;
  seconds: number;
  cpuSeconds: number;
  /** Most memory in use beyond that at the start. */
  megabytes: number;
}

const inUse = () => {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 1e6;
};

/** Runs a step; returns its seconds, the CPU of this process, and its memory at the highest. */
export async function measure<Value>(work: () => Promise<Value>): Promise<Measured<Value>> {
  globalThis.gc?.();
  const before = inUse();
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, inUse());
  }, 20);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(timer);
  const cpuSeconds = (user + system) / 1e6;
  return { value, seconds, cpuSeconds, megabytes: Math.round(highest - before) };
}

const columns: [name: string, width: number][] = [
  ["", 36],
  ["rows", 9],
  ["seconds", 9],
  ["a second", 10],
  ["CPU s", 8],
  ["µs each", 9],
  ["MB", 6],
];

const line = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, index) => {
      const width = columns[index]?.[1] ?? 0;
      return index === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
    })
    .join("");

export const printHeader = () => console.log(line(columns.map(([name]) => name)));

/** Prints a measured step that processed `rows`. */
export function print(name: string, rows: number, step: Measured<unknown>): void {
  const { seconds, cpuSeconds, megabytes } = step;
  const each = Math.round((cpuSeconds / rows) * 1e6);
  const rate = Math.round(rows / seconds);
  console.log(line([name, rows, seconds.toFixed(2), rate, cpuSeconds.toFixed(2), each, megabytes]));
}
