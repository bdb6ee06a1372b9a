import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { createPool } from "@/lib/coupons/create-pool";
import { deleteJob } from "@/lib/jobs/delete-job";
import { updateJob } from "@/lib/jobs/update-job";
import { conditionsOf } from "@/lib/listing";
import {
  createAccount,
  createAssistance,
  createCandidate,
  createJob,
  createMember,
  createOffer,
  createOwner,
  keyActor,
  memberActor,
} from "@/lib/testing/factories";
import { auditFilters, auditFiltersOf } from "./match-entries";
import { listAuditEntries } from "./queries";
import { recordAudit } from "./record-audit";
import { AuditListQuery } from "./schema";

afterAll(closeDatabase);

type Owner = Awaited<ReturnType<typeof createOwner>>;

const list = async (owner: Owner, query: Record<string, string> = {}) =>
  (await listAuditEntries(owner, AuditListQuery.parse(query))).rows;

test("finds what a member did in any session, and what a client did", async () => {
  const owner = await createOwner();
  const { userId } = await createMember({ accountId: owner.accountId });
  const credentials = ["session:a", "session:b", "bulk:7"];
  const key = { ...keyActor(owner.accountId, owner.userId), credential: "key:7" };
  await inTransaction(async (tx) => {
    for (const credential of credentials) {
      const actor = memberActor(owner.accountId, userId, "recruiter", { credential });
      await recordAudit(tx, actor, [
        { action: "job.updated", subjectType: "job", subjectId: credential },
      ]);
    }
    await recordAudit(tx, key, [{ action: "job.created", subjectType: "job", subjectId: 1 }]);
  });
  const subjectsOf = async (actor: string) =>
    (await list(owner, { actor })).map(({ subjectId }) => subjectId).sort();
  expect(await subjectsOf(`member:${userId}`)).toEqual(["bulk:7", "session:a", "session:b"]);
  expect(await subjectsOf("key:7")).toEqual(["1"]);
  expect(await subjectsOf(`member:${userId},key:7`)).toHaveLength(4);
  expect(await subjectsOf(`member:${owner.userId}`)).toEqual([]);
  expect(await list(await createOwner(), { actor: `member:${userId}` })).toEqual([]);
  expect(AuditListQuery.safeParse({ actor: "Olivia" }).success).toBe(false);
});

test("finds the entries of days in the account's time zone, and lists them page by page", async () => {
  const owner = await createOwner({ timeZone: "Pacific/Auckland" });
  const times = ["2026-10-31T10:59:59Z", "2026-10-31T11:00:00Z", "2026-11-01T10:59:59Z"];
  await inTransaction((tx) =>
    recordAudit(
      tx,
      owner,
      times.map((time) => ({ action: "job.updated", subjectType: "job", subjectId: time })),
    ),
  );
  await database()
    .update(auditEntries)
    .set({ createdAt: sql`${auditEntries.subjectId}::timestamptz` })
    .where(eq(auditEntries.accountId, owner.accountId));
  const timesOf = async (query: Record<string, string>) =>
    (await list(owner, query)).map(({ subjectId }) => subjectId);
  expect(await timesOf({ from: "2026-11-01" })).toEqual([times[2], times[1]]);
  expect(await timesOf({ to: "2026-10-31" })).toEqual([times[0]]);
  expect(await timesOf({ from: "2026-11-01", to: "2026-11-01" })).toEqual([times[2], times[1]]);
  const first = await listAuditEntries(owner, AuditListQuery.parse({ limit: "2" }));
  const cursor = first.nextCursor ?? "";
  expect(first.rows.map(({ subjectId }) => subjectId)).toEqual([times[2], times[1]]);
  expect(await timesOf({ cursor })).toEqual([times[0]]);
  expect(AuditListQuery.safeParse({ from: "2026-02-30" }).success).toBe(false);
});

test("names the record to open, and none that no longer exists", async () => {
  const owner = await createOwner();
  const { accountId } = owner;
  const [kept, gone] = [await createJob({ accountId }), await createJob({ accountId })];
  await updateJob(owner, kept.id, { title: "Baker" });
  await updateJob(owner, gone.id, { title: "Cook" });
  await deleteJob(owner, gone.id);
  const candidate = await createCandidate({ accountId });
  const offer = await createOffer(owner, { candidateId: candidate.id, jobId: kept.id });
  const assistance = await createAssistance(owner, [{ candidateId: candidate.id }]);
  const pool = await createPool(owner, { name: "Vouchers" });
  const foreign = await createJob({ accountId: (await createAccount()).id });
  await inTransaction((tx) =>
    recordAudit(tx, owner, [
      {
        action: "assistance.resent",
        subjectType: "assistance_recipient",
        subjectId: assistance.recipients[0]?.id ?? 0,
      },
      { action: "member.role_changed", subjectType: "member", subjectId: owner.userId },
      { action: "account.updated", subjectType: "account", subjectId: accountId },
      { action: "catalogue_code.added", subjectType: "catalogue_code", subjectId: "school" },
      { action: "catalogue_code.deleted", subjectType: "catalogue_code", subjectId: "school X1" },
      { action: "job.updated", subjectType: "job", subjectId: foreign.id },
      { action: "job.updated", subjectType: "job", subjectId: "99999999999" },
      { action: "message.resent", subjectType: "message", subjectId: 1 },
    ]),
  );
  const found = await list(owner);
  const recordsOf = (type: string, id: number | string) =>
    found
      .filter(({ subjectType, subjectId }) => subjectType === type && subjectId === String(id))
      .map(({ record }) => record);
  expect(recordsOf("job", kept.id)).toEqual([{ type: "job", id: String(kept.id) }]);
  expect(recordsOf("job", gone.id)).toEqual([null, null]);
  expect(recordsOf("offer", offer.id)).toEqual([{ type: "offer", id: String(offer.id) }]);
  expect(recordsOf("coupon_pool", pool.id)).toEqual([{ type: "coupon_pool", id: String(pool.id) }]);
  const { publicId } = assistance;
  const offered = { type: "assistance_offer", id: publicId };
  expect(recordsOf("assistance_offer", publicId)).toEqual([offered]);
  expect(recordsOf("assistance_recipient", assistance.recipients[0]?.id ?? 0)).toEqual([offered]);
  expect(recordsOf("member", owner.userId)).toHaveLength(1);
  expect(recordsOf("member", owner.userId)[0]).not.toBeNull();
  expect(recordsOf("account", accountId)[0]).not.toBeNull();
  expect(recordsOf("catalogue_code", "school")[0]).not.toBeNull();
  expect(recordsOf("catalogue_code", "school X1")).toEqual([null]);
  expect(recordsOf("job", foreign.id)).toEqual([null]);
  expect(recordsOf("job", "99999999999")).toEqual([null]);
  expect(recordsOf("message", 1)).toEqual([null]);
});

test("reads a page of a log of 60,000 entries by an index, whatever the filter", async () => {
  const owner = await createOwner();
  for (let from = 1; from < 60_000; from += 10_000) {
    await database().execute(sql`
      insert into ${auditEntries}
        (account_id, actor_kind, actor, actor_name, action, subject_type, subject_id, created_at)
      select ${owner.accountId}, 'user', 'member:' || (n % 300), 'A', 'job.updated', 'job', n,
        now() - n * interval '10 minutes'
      from generate_series(${from}::int, ${from + 9999}::int) n`);
  }
  await database().execute(sql`analyze ${auditEntries}`);
  const day = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 10);
  for (const [query, index] of [
    [{}, "audit_entries_time_idx"],
    [{ from: day, to: day }, "audit_entries_time_idx"],
    [{ actor: "member:5" }, "audit_entries_actor_idx"],
    [{ actor: "member:5", from: day }, "audit_entries_actor_idx"],
  ] as const) {
    const { accountId } = owner;
    const filters = await auditFiltersOf(accountId, AuditListQuery.parse(query));
    const conditions = [
      eq(auditEntries.accountId, accountId),
      ...conditionsOf(auditFilters, filters, accountId),
    ];
    const rows = await database().execute<{ "QUERY PLAN": string }>(sql`
      explain (analyze, costs off) select * from ${auditEntries}
      where ${and(...conditions)}
      order by ${auditEntries.createdAt} desc, ${auditEntries.id} desc limit 51`);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan, JSON.stringify(query)).toContain(index);
    expect(plan, JSON.stringify(query)).not.toMatch(/Seq Scan on audit_entries/);
    const scan = plan.slice(plan.indexOf(index));
    const removed = /Rows Removed by Filter: (\d+)/.exec(scan)?.[1] ?? "0";
    expect(Number(removed), `${JSON.stringify(query)}\n${plan}`).toBeLessThan(100);
  }
});
