import { readFileSync } from "node:fs";
import { and, count, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { bulkRows, bulkRuns, candidates, memberships } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { cancelBulkRun } from "./cancel-run";
import { confirmBulkRun } from "./confirm-run";
import { createBulkRun } from "./create-run";
import { fixRow } from "./fix-row";
import { handlerFor } from "./kinds";
import { getBulkRunOrThrow, listBulkRows } from "./queries";
import { resumeBulkRuns } from "./queue-run";
import { retryBulkRun } from "./retry-run";
import { runChunks } from "./run-bulk";
import { runChunk } from "./run-chunk";
import type { CreateBulkRunInput } from "./schema";

afterAll(closeDatabase);

async function newMember(): Promise<Member> {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "recruiter" });
  return memberActor(id, userId, "recruiter");
}

const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    firstName: "Row",
    lastName: String(from + index),
    email: `row.${from + index}@example.com`,
  }));

const importing = (rows: Record<string, string>[]): CreateBulkRunInput => ({
  kind: "import_candidates",
  settings: {},
  selection: { rows },
});

async function finish({ accountId }: Member, id: number): Promise<void> {
  while (await runChunk({ accountId, id }));
}

const rowsOf = async (member: Member, id: number) =>
  (await listBulkRows(member, id, { limit: 200 })).rows;

async function candidateCount({ accountId }: Member): Promise<number> {
  const [row] = await database()
    .select({ found: count() })
    .from(candidates)
    .where(eq(candidates.accountId, accountId));
  return row?.found ?? 0;
}

test("validates a file's rows, with reasons, before anything is written", async () => {
  const member = await newMember();
  const { accountId } = member;
  await createCandidate({
    accountId,
    firstName: "Jane",
    lastName: "Roe",
    email: "Jane@example.com",
  });
  await createCandidate({ accountId, firstName: "Max", lastName: "Old", candidateId: "C-1" });
  const run = await createBulkRun(
    member,
    importing([
      { firstName: "Ada", lastName: "Byron", email: "ada@example.com", country: "germany" },
      { city: "Rome", email: "ada@" },
      { firstName: "Jane", lastName: "Roe", email: "jane@EXAMPLE.com" },
      { firstName: "Other", lastName: "Person", candidateId: "C-1" },
      { firstName: "Ada", lastName: "Again", email: "ADA@example.com" },
      { firstName: "No", lastName: "Where", country: "Atlantis" },
      { firstName: "No", lastName: "Path", candidateId: ".." },
    ]),
  );
  expect(run).toMatchObject({ status: "review", rows: 7, includedCount: 1 });
  expect((await rowsOf(member, run.id)).map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["ready", null],
    ["invalid", "First name and last name are missing, Email is not valid"],
    ["duplicate", "Jane Roe already has this email address"],
    ["duplicate", "Max Old already has this candidate ID"],
    ["duplicate", "Same email address as row 1"],
    ["invalid", expect.stringContaining('Country "Atlantis" isn\'t a known country')],
    ["invalid", "Candidate ID must not be . or .., which no web address can contain"],
  ]);
  expect(await candidateCount(member)).toBe(2);
  await confirmBulkRun(member, run.id);
  await finish(member, run.id);
  const [ada] = await database()
    .select()
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), eq(candidates.email, "ada@example.com")));
  expect(ada).toMatchObject({ firstName: "Ada", country: "DE", phone: null });
  expect(await getBulkRunOrThrow(member, run.id)).toMatchObject({
    status: "done",
    outcomes: { waiting: 0, done: 1, failed: 0, skipped: 6 },
  });
});

test("one name is enough in a file", async () => {
  const [, ...lines] = readFileSync("components/files/cases/23-mononym.csv", "utf8")
    .trim()
    .split(/\r?\n/);
  const rows = lines.map((line) => {
    const [firstName = "", lastName = "", email = ""] = line.split(",");
    return { firstName, lastName, email };
  });
  const member = await newMember();
  const run = await createBulkRun(member, importing(rows));
  expect(run).toMatchObject({ rows: 2, includedCount: 2 });
  expect((await rowsOf(member, run.id)).map(({ label }) => label)).toEqual(["Sukarno", "Suharto"]);
});

test("fixing a row validates it and its duplicates again", async () => {
  const member = await newMember();
  const [first = {}] = people(1, 1);
  const run = await createBulkRun(member, importing([first, first, { city: "X" }]));
  expect(run.verdicts).toMatchObject({ ready: 1, duplicate: 1, invalid: 1 });
  await fixRow(member, run.id, 1, { leftOut: true });
  expect((await rowsOf(member, run.id)).map((row) => row.verdict)).toEqual([
    "left_out",
    "ready",
    "invalid",
  ]);
  await fixRow(member, run.id, 1, { leftOut: false });
  const fixed = await fixRow(member, run.id, 3, {
    input: { firstName: "X", lastName: " Y ", nonsense: "1" },
  });
  expect(fixed).toMatchObject({ verdict: "ready", label: "X Y", input: { lastName: "Y" } });
  expect((await rowsOf(member, run.id)).map((row) => row.verdict)).toEqual([
    "ready",
    "duplicate",
    "ready",
  ]);
  await confirmBulkRun(member, run.id);
  await expect(fixRow(member, run.id, 2, { leftOut: true })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a run that broke in the middle continues and adds nobody twice", async () => {
  const member = await newMember();
  const run = await createBulkRun(member, importing(people(1, 1200)));
  await confirmBulkRun(member, run.id);
  const key = { accountId: member.accountId, id: run.id };
  const importer = handlerFor("import_candidates");
  const whole = importer.run;
  let chunks = 0;
  importer.run = async (...given) => {
    const done = await whole(...given);
    chunks += 1;
    if (chunks === 2) throw new Error("killed");
    return done;
  };
  try {
    expect(await runChunk(key)).toBe(500);
    await expect(runChunk(key)).rejects.toThrow("killed");
  } finally {
    importer.run = whole;
  }
  expect(await candidateCount(member)).toBe(500);
  expect((await getBulkRunOrThrow(member, run.id)).outcomes).toMatchObject({
    done: 500,
    waiting: 700,
  });
  await Promise.all([finish(member, run.id), finish(member, run.id)]);
  await finish(member, run.id);
  expect(await candidateCount(member)).toBe(1200);
  expect(await getBulkRunOrThrow(member, run.id)).toMatchObject({
    status: "done",
    outcomes: { done: 1200, waiting: 0 },
  });
});

test("a run updates the statistics of a table that it begins to fill", async () => {
  const member = await newMember();
  const run = await createBulkRun(member, importing(people(1, 600)));
  await confirmBulkRun(member, run.id);
  await runChunks({ accountId: member.accountId, id: run.id });
  expect(await candidateCount(member)).toBe(600);
  const [known] = await database().execute<{ rows: number }>(
    "select reltuples as rows from pg_class where oid = 'candidates'::regclass",
  );
  expect(known?.rows).toBeGreaterThanOrEqual(500);
});

test("the run of a killed process is queued again, one that waits for a retry is not", async () => {
  const member = await newMember();
  const run = await createBulkRun(member, importing(people(1, 2)));
  await confirmBulkRun(member, run.id);
  const job = async () => {
    const rows = await database().execute<{ id: string; attempts: number }>(
      `select id::text, attempts from graphile_worker.jobs where key = 'bulk:${run.id}'`,
    );
    return rows[0];
  };
  const set = (assignment: string) =>
    database().execute(
      `update graphile_worker._private_jobs set ${assignment} where key = 'bulk:${run.id}'`,
    );
  const first = await job();
  await set("attempts = 3");
  await resumeBulkRuns();
  expect(await job()).toMatchObject({ id: first?.id, attempts: 3 });
  await set("locked_at = now(), locked_by = 'killed'");
  await resumeBulkRuns(120);
  expect((await job())?.id).toBe(first?.id);
  await resumeBulkRuns();
  const second = await job();
  expect(second?.id).not.toBe(first?.id);
  expect(second?.attempts).toBe(0);
});

test("a run confirmed twice at once starts once", async () => {
  const member = await newMember();
  const run = await createBulkRun(member, importing(people(1, 3)));
  const both = await Promise.all([confirmBulkRun(member, run.id), confirmBulkRun(member, run.id)]);
  expect(both.map(({ status }) => status)).toEqual(["running", "running"]);
  const rows = await database().execute<{ found: number }>(
    `select count(*)::int as found from graphile_worker.jobs where key = 'bulk:${run.id}'`,
  );
  expect(rows[0]?.found).toBe(1);
});

test("a run stops for a disabled member, and its failed rows can be retried", async () => {
  const member = await newMember();
  const run = await createBulkRun(member, importing(people(1, 2)));
  await confirmBulkRun(member, run.id);
  const own = and(
    eq(memberships.accountId, member.accountId),
    eq(memberships.userId, member.userId),
  );
  await database().update(memberships).set({ disabledAt: new Date() }).where(own);
  await finish(member, run.id);
  expect((await rowsOf(member, run.id)).map((row) => row.error)).toEqual(
    Array(2).fill("Recruiter Person is no longer a member"),
  );
  expect(await candidateCount(member)).toBe(0);
  const { finalCounts } = bulkRuns;
  const kept = () =>
    database().select({ finalCounts }).from(bulkRuns).where(eq(bulkRuns.id, run.id));
  const counts = [{ verdict: "ready", outcome: "failed", found: 2 }];
  expect(await kept()).toEqual([{ finalCounts: counts }]);
  expect((await getBulkRunOrThrow(member, run.id)).outcomes).toMatchObject({ failed: 2, done: 0 });
  await database().update(memberships).set({ disabledAt: null, role: "viewer" }).where(own);
  await retryBulkRun(member, run.id);
  expect(await kept()).toEqual([{ finalCounts: null }]);
  expect((await getBulkRunOrThrow(member, run.id)).outcomes).toMatchObject({ waiting: 2 });
  await finish(member, run.id);
  expect((await rowsOf(member, run.id))[0]?.error).toBe(
    "Recruiter Person no longer has permission to do this",
  );
  await database().update(memberships).set({ role: "recruiter" }).where(own);
  await retryBulkRun(member, run.id);
  await finish(member, run.id);
  expect(await candidateCount(member)).toBe(2);
});

test("a cancelled run skips the remaining rows", async () => {
  const member = await newMember();
  const run = await createBulkRun(member, importing(people(1, 600)));
  await confirmBulkRun(member, run.id);
  await runChunk({ accountId: member.accountId, id: run.id });
  const cancelled = await cancelBulkRun(member, run.id);
  expect(cancelled).toMatchObject({ status: "cancelled", outcomes: { done: 500, skipped: 100 } });
  await finish(member, run.id);
  expect(await candidateCount(member)).toBe(500);
  await expect(confirmBulkRun(member, run.id)).rejects.toMatchObject({ code: "conflict" });
});

test("settings are rejected in the contract's texts, each below its name", async () => {
  const member = await newMember();
  const wrong = {
    kind: "send_offers",
    settings: { includeUnreachable: "yes" },
    selection: { ids: [1] },
  };
  await expect(createBulkRun(member, wrong as CreateBulkRunInput)).rejects.toMatchObject({
    code: "invalid",
    details: { "settings.includeUnreachable": ["Expected boolean, received string"] },
  });
});

test("10,000 rows are validated in one request", async () => {
  const member = await newMember();
  const run = await createBulkRun(member, importing(people(1, 10_000)));
  expect(run).toMatchObject({ rows: 10_000, includedCount: 10_000 });
});

test("another account's run is not found", async () => {
  const member = await newMember();
  const run = await createBulkRun(member, importing(people(1, 1)));
  const other = await newMember();
  await expect(getBulkRunOrThrow(other, run.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(confirmBulkRun(other, run.id)).rejects.toMatchObject({ code: "not_found" });
  const rows = await database().select().from(bulkRows).where(eq(bulkRows.runId, run.id));
  expect(rows[0]?.outcome).toBe("waiting");
});
