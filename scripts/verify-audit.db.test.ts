import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { sealEntries } from "@/lib/audit/seal-entries";
import { createAccount } from "@/lib/testing/factories";
import { createDatabase, dropDatabase } from "./support/databases.mjs";
import { runQuietly } from "./support/processes.mjs";
import { verifyChains } from "./support/verify-chains";

const given = process.env.DATABASE_URL ?? "";
const name = `proffer_verify_${process.pid}`;

beforeAll(async () => {
  await createDatabase(given, name);
  process.env.DATABASE_URL = Object.assign(new URL(given), { pathname: `/${name}` }).href;
  await migrate(process.env.DATABASE_URL);
});

afterAll(async () => {
  await closeDatabase();
  process.env.DATABASE_URL = given;
  await dropDatabase(given, name);
});

/** Verifies as the command does, in this process: another takes seconds to start. */
async function verify(...args: string[]) {
  const lines: unknown[] = [];
  const log = (line: unknown) => void lines.push(line);
  const code = await verifyChains(args, { log, error: log });
  return { code, output: lines.join("\n") };
}

const command = (...args: string[]) =>
  runQuietly(process.execPath, ["--import", "tsx", "scripts/verify-audit.ts", ...args]);

async function addEntry(accountId: number): Promise<void> {
  await database().execute(sql`
    insert into audit_entries (account_id, actor_kind, actor, actor_name, action, subject_type,
      subject_id) values (${accountId}, 'system', 'x', 'x', 'x', 'offer', '1')`);
}

test("prints the head of each account, and ends with 1 if a chain is damaged", async () => {
  const { id, code } = await createAccount();
  const other = await createAccount();
  await addEntry(id);
  await addEntry(id);
  await sealEntries();
  const { code: ended, output } = await verify();
  expect(ended).toBe(0);
  expect(output).toContain(`${other.code}: whole, 0 entries. Head ${other.id}:0:${"0".repeat(64)}`);
  const [, head = ""] = output.match(new RegExp(`${code}: whole, 2 entries. Head (\\S+)`)) ?? [];
  expect(head).toMatch(new RegExp(`^${id}:2:[0-9a-f]{64}$`));
  expect((await verify("--head", head)).code).toBe(0);

  await database().execute(sql`alter table audit_seals disable trigger user`);
  await database().execute(sql`delete from audit_seals where number = 2`);
  await database().execute(
    sql`delete from audit_entries where id = (select max(id) from audit_entries)`,
  );
  expect((await verify()).code).toBe(0);
  const cut = await command(`--head=${head}`, "--head", `${other.id}:0:${"0".repeat(64)}`);
  expect(cut.code).toBe(1);
  expect(cut.output).toContain(`${code}: DAMAGED. The chain ends before number 2, which was kept`);
  expect(cut.output).toContain("1 chain is damaged");
});

test.each([["1:2:abc"], ["--head"], ["--head", "1:2"], ["--help"]])(
  "explains its usage: %s",
  async (...args) => {
    const { code, output } = await verify(...args);
    expect(code).toBe(2);
    expect(output).toMatch(/^Usage: npm run verify:audit -- \[--head account:number:hash\]/);
  },
);
