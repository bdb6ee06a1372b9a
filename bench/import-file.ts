import { count, eq } from "drizzle-orm";
import postgres from "postgres";
import { closeDatabase, database } from "@/db/client";
import { candidates } from "@/db/schema";
import { addBulkRows } from "@/lib/bulk/add-rows";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { fixRow } from "@/lib/bulk/fix-row";
import { runChunks } from "@/lib/bulk/run-bulk";
import { env } from "@/lib/env";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";

const people = Number(process.argv[2] ?? 100_000);
const rowsAtOnce = 5000;

/** Runs a step, and prints and returns its seconds and the memory that is in use afterwards. */
async function step<Value>(name: string, work: () => Promise<Value>) {
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Math.round(process.memoryUsage().heapUsed / 1e6);
  console.log(
    `${name.padEnd(36)}${seconds.toFixed(2).padStart(7)} s ${String(megabytes).padStart(6)} MB`,
  );
  return { value, seconds };
}

const rowAt = (index: number): Record<string, string> => ({
  ...{ firstName: `Zoë ${index}`, lastName: `Müller, ${index}` },
  ...{ email: `person.${index}@example.com`, phone: `+41 44 668 ${index}` },
  ...{ address1: `Bahnhofstr. ${index}`, city: "Zürich", postalCode: "8001" },
  ...{ country: "Schweiz", candidateId: `C-${index}` },
});

/**
 * Measures the import of 100,000 candidates, or of as many as the argument says: their review, one
 * edit of a row, and processing, against a bare insert of the same candidates with their indices.
 */
async function measure(): Promise<void> {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const actor = memberActor(accountId, userId, "owner");
  const rows = Array.from({ length: people }, (_, index) => rowAt(index));
  console.log(`${people} rows`);
  const sent = await step("Send and validate the parts", async () => {
    const run = await createBulkRun(actor, {
      kind: "import_candidates",
      settings: {},
      selection: { rows: rows.slice(0, rowsAtOnce), total: rows.length },
    });
    for (let from = rowsAtOnce; from < rows.length; from += rowsAtOnce) {
      const part = rows.slice(from, from + rowsAtOnce);
      await addBulkRows(actor, run.id, { from: from + 1, rows: part });
    }
    return run;
  });
  const { id } = sent.value;
  const edited = await step("Edit one row", () =>
    fixRow(actor, id, 7, { input: { city: "Bern" } }),
  );
  const added = await step("Add the candidates", async () => {
    await confirmBulkRun(actor, id);
    await runChunks({ accountId, id });
  });
  const [all] = await database()
    .select({ found: count() })
    .from(candidates)
    .where(eq(candidates.accountId, accountId));
  const other = await createAccount();
  await closeDatabase();
  const client = postgres(env.DATABASE_URL, { max: 1 });
  const bare = await step("Bare insert of the same candidates", () =>
    copyCandidates(client, accountId, other.id),
  );
  console.log(`${all?.found} added, ${Math.round(people / added.seconds)} rows a second`);
  console.log(`bare insert / adding     ${(bare.seconds / added.seconds).toFixed(2)}`);
  console.log(`edit / validating all    ${(edited.seconds / sent.seconds).toFixed(4)}`);
  await client`delete from accounts where id in (${accountId}, ${other.id})`;
  await client.end();
}

/** Copies candidates to another account without the limit of seconds that our statements have. */
async function copyCandidates(client: postgres.Sql, from: number, to: number): Promise<void> {
  await client`
    insert into candidates (account_id, public_id, candidate_id, first_name, last_name, email,
      phone, address1, city, postal_code, country)
    select ${to}::int, 'bench ' || public_id, candidate_id, first_name, last_name, email,
      phone, address1, city, postal_code, country
    from candidates where account_id = ${from}`;
}

await measure();
