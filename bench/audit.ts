import postgres from "postgres";
import { createDatabase, dropDatabase } from "@/scripts/support/databases.mjs";

const entries = Number(process.argv[2] ?? 200_000);
const writers = 16;
const seconds = 5;

const memory = () => Math.round(process.memoryUsage().rss / 1e6);

/** Samples the memory of this process until it is stopped, and returns how much it grew. */
function watchMemory(): () => number {
  const before = memory();
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, memory());
  }, 50);
  return () => {
    clearInterval(timer);
    return Math.max(highest, memory()) - before;
  };
}

async function step(name: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const stop = watchMemory();
  const start = performance.now();
  await work();
  const took = (performance.now() - start) / 1000;
  const rate = Math.round(count / took).toLocaleString("en");
  console.log(
    `${name.padEnd(34)}${took.toFixed(2).padStart(8)} s${rate.padStart(10)} entries/s${String(stop()).padStart(6)} MB more`,
  );
}

/**
 * Measures the audit log's chain in a database of its own: sealing and verifying 200,000 entries, or
 * as many as the argument says, with the memory that each takes; then the rate of sixteen writers
 * on one account alone and beside the sealer, in turns.
 */
async function measure(): Promise<void> {
  const server = process.env.DATABASE_URL ?? "";
  const name = `proffer_bench_audit_${process.pid}`;
  await createDatabase(server, name);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  process.env.DATABASE_URL = url;
  const { migrate } = await import("@/db/migrate");
  const { closeDatabase, inTransaction } = await import("@/db/client");
  const { recordAudit } = await import("@/lib/audit/record-audit");
  const { sealEntries } = await import("@/lib/audit/seal-entries");
  const { verifyChain } = await import("@/lib/audit/verify-chain");
  const { createOwner } = await import("@/lib/testing/factories");
  await migrate(url);
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const owner = await createOwner();
  const { accountId } = owner;
  const fill = (count: number) => client`
    insert into audit_entries (account_id, actor_kind, actor_id, actor, actor_name, action,
      subject_type, subject_id, data)
    select ${accountId}, 'user', 'session:abc', 'member:1', 'Ada Lovelace', 'offer.updated', 'offer',
      (n / 5)::text, json_build_object('fields', json_build_array('salary', 'startDate'), 'version', n)
    from generate_series(1, ${count}::int) as n`;
  const sealAll = async () => {
    while ((await sealEntries()) > 0);
  };
  await fill(10_000);
  await sealAll();
  await verifyChain(accountId);
  await fill(entries);
  await client`analyze audit_entries`;
  await step(`Seal ${entries}`, entries, sealAll);
  await client`analyze audit_seals`;
  await step(`Verify ${entries + 10_000}`, entries + 10_000, () => verifyChain(accountId));

  const write = async (until: number): Promise<number> => {
    let count = 0;
    while (performance.now() < until) {
      const entry = { action: "offer.updated", subjectType: "offer", subjectId: count };
      await inTransaction((tx) => recordAudit(tx, owner, [entry]));
      count += 1;
    }
    return count;
  };
  const writeAll = async () => {
    const until = performance.now() + seconds * 1000;
    const counts = await Promise.all(Array.from({ length: writers }, () => write(until)));
    return counts.reduce((sum, count) => sum + count, 0) / seconds;
  };
  const rates: Record<"alone" | "sealed", number[]> = { alone: [], sealed: [] };
  for (let round = 0; round < 3; round += 1) {
    rates.alone.push(await writeAll());
    await sealAll();
    const timer = setInterval(() => void sealEntries(), 1000);
    rates.sealed.push(await writeAll());
    clearInterval(timer);
    await sealAll();
  }
  for (const [kind, each] of Object.entries(rates)) {
    console.log(
      `${writers} writers, ${kind}: ${each.map((rate) => Math.round(rate)).join(", ")} entries/s`,
    );
  }
  const { finding, head } = await verifyChain(accountId);
  console.log(`Whole: ${finding === null}, ${head.number} entries`);
  await client.end();
  await closeDatabase();
  await dropDatabase(server, name);
}

await measure();
