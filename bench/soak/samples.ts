import { sql } from "drizzle-orm";
import { database } from "@/db/client";

export interface Sample {
  minute: number;
  resident: number;
}

const megabytes = (text: string, name: string) =>
  Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]) / 1e6;

/** Reads the server's memory from its metrics, in MB. */
export async function sampleMemory(metricsUrl: string, minute: number): Promise<Sample> {
  const text = await (await fetch(metricsUrl)).text();
  return {
    minute,
    resident: megabytes(text, "process_resident_memory_bytes"),
  };
}

/** Returns the heap in MB after each full garbage collection that `--trace-gc` has printed. */
export const heapsAfterCollection = (printed: string): number[] =>
  [...printed.matchAll(/Mark-Compact.*? -> ([\d.]+) \(/g)].map(([, heap]) => Number(heap));

/** Returns the growth a minute by least squares, and half the width of its 95 % interval. */
export function slope(points: readonly (readonly [minute: number, value: number])[]) {
  const count = points.length;
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / count;
  const [meanMinute, meanValue] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [minute]) => sum + (minute - meanMinute) ** 2, 0);
  const growth =
    points.reduce((sum, [minute, value]) => sum + (minute - meanMinute) * (value - meanValue), 0) /
    spread;
  const rest = points.reduce(
    (sum, [minute, value]) => sum + (value - meanValue - growth * (minute - meanMinute)) ** 2,
    0,
  );
  return { growth, margin: 1.96 * Math.sqrt(rest / (count - 2) / spread) };
}

const growing = [
  ...["offers", "offer_versions", "events", "audit_entries", "outbox_messages", "deliveries"],
  ...["api_calls", "idempotency_keys", "sessions", "processes", "graphile_worker._private_jobs"],
];

/** Returns the rows and bytes of every table that grows with what is done. */
export async function sampleTables(): Promise<Map<string, { rows: number; bytes: number }>> {
  const sizes = new Map<string, { rows: number; bytes: number }>();
  for (const table of growing) {
    const [row] = await database().execute<{ rows: number; bytes: string }>(
      sql.raw(
        `select count(*)::int as rows, pg_total_relation_size('${table}') as bytes from ${table}`,
      ),
    );
    sizes.set(table, { rows: row?.rows ?? 0, bytes: Number(row?.bytes ?? 0) });
  }
  return sizes;
}
