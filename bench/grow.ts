import { closeDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { loadDemo } from "@/lib/demo/demo";
import { env } from "@/lib/env";
import { grow } from "./grow/grow";
import { scaleOf } from "./grow/scale";

const offers = Number(process.argv[2] ?? 100_000);
const scale = scaleOf(offers);

await migrate(env.DATABASE_URL);
await loadDemo();
await closeDatabase();
const started = performance.now();
await grow(env.DATABASE_URL, scale);
console.log(scale);
console.log(`grown in ${((performance.now() - started) / 1000).toFixed(0)} s`);
