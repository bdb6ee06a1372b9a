import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount, createMember } from "@/lib/testing/factories";
import { database, inTransaction } from "./client";
import { accounts, jobs, memberships, users } from "./schema";
import { build, type Given, oneOf, statement, statements } from "./statement";

let accountId: number;
const createdAt = new Date("2026-03-04T05:06:07.089Z");

beforeAll(async () => {
  accountId = (await createAccount()).id;
  await createMember({ accountId, role: "owner" });
  await database()
    .insert(jobs)
    .values([
      { accountId, title: "Nurse", salaryMin: 40000.5, createdAt },
      { accountId, title: 'Welder "A", B\\C' },
    ]);
});

afterAll(async () => {
  await database().delete(accounts).where(eq(accounts.id, accountId));
});

const jobsCalled = statement((given: Given<{ accountId: number; titles: string[] }>) =>
  build
    .select({ title: jobs.title, salaryMin: jobs.salaryMin, createdAt: jobs.createdAt })
    .from(jobs)
    .where(and(eq(jobs.accountId, given.accountId), oneOf(jobs.title, given.titles)))
    .orderBy(asc(jobs.id)),
);

test("reads rows as drizzle does, by lists of any text", async () => {
  const titles = ["Nurse", 'Welder "A", B\\C', "Cook"];
  const rows = await jobsCalled.all(database(), { accountId, titles });
  expect(rows).toEqual([
    { title: "Nurse", salaryMin: 40000.5, createdAt },
    { title: 'Welder "A", B\\C', salaryMin: null, createdAt: expect.any(Date) },
  ]);
  expect(await jobsCalled.all(database(), { accountId, titles: [] })).toEqual([]);
});

test("leaves out what an outer join doesn't find", async () => {
  const owners = statement((given: Given<{ accountId: number; name: string }>) =>
    build
      .select({ job: { id: jobs.id, title: jobs.title }, user: { id: users.id, name: users.name } })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .leftJoin(jobs, and(eq(jobs.accountId, memberships.accountId), eq(jobs.title, given.name)))
      .where(eq(memberships.accountId, given.accountId)),
  );
  const absent = await owners.first(database(), { accountId, name: "Cook" });
  expect(absent).toMatchObject({ job: null, user: { name: expect.any(String) } });
  const found = await owners.first(database(), { accountId, name: "Nurse" });
  expect(found?.job?.title).toBe("Nurse");
});

test("runs in the open transaction, and is undone with it", async () => {
  const rename = statement((given: Given<{ accountId: number; from: string; to: string }>) =>
    build
      .update(jobs)
      .set({ title: sql`${given.to}`, updatedAt: sql`now()` })
      .where(and(eq(jobs.accountId, given.accountId), eq(jobs.title, given.from)))
      .returning({ title: jobs.title }),
  );
  const undone = inTransaction(async (tx) => {
    const [row] = await rename.all(tx, { accountId, from: "Nurse", to: "Doctor" });
    expect(row).toEqual({ title: "Doctor" });
    expect(await jobsCalled.all(tx, { accountId, titles: ["Nurse"] })).toEqual([]);
    expect(await jobsCalled.all(database(), { accountId, titles: ["Nurse"] })).toHaveLength(1);
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  expect(await jobsCalled.all(database(), { accountId, titles: ["Nurse"] })).toHaveLength(1);
});

test("prepares a statement once on a connection, and each shape on its own", async () => {
  const count = statements<"up" | "down", { accountId: number }, { title: string }>(
    (shape, given) => sql<{ title: string }>`
      select title from ${jobs} where account_id = ${given.accountId}
      order by id ${sql.raw(shape === "up" ? "asc" : "desc")}`,
  );
  await inTransaction(async (tx) => {
    const first = async (shape: "up" | "down") =>
      (await count(shape).first(tx, { accountId }))?.title;
    expect([await first("up"), await first("down"), await first("up")]).toEqual([
      ...["Nurse", 'Welder "A", B\\C', "Nurse"],
    ]);
    const prepared = await tx.execute(sql`
      select statement from pg_prepared_statements where statement like '%select title from%order%'`);
    expect(prepared).toHaveLength(2);
  });
});

test("keeps the first shapes only, however many are asked for", async () => {
  const tagged = statements<string, { accountId: number }, { count: number }>(
    (tag, given) => sql`select count(*)::int as count, ${sql.raw(`'shape ${tag}'`)} as tag
      from ${jobs} where account_id = ${given.accountId}`,
  );
  await inTransaction(async (tx) => {
    for (let tag = 0; tag < 260; tag += 1) {
      expect(await tagged(String(tag)).first(tx, { accountId })).toMatchObject({ count: 2 });
    }
    expect(tagged("7")).toBe(tagged("7"));
    const prepared = await tx.execute(sql`
      select statement from pg_prepared_statements where statement like '%''shape %'`);
    expect(prepared).toHaveLength(200);
  });
});
