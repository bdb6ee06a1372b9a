import { asc, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { accounts, bulkRows, candidates, catalogueCodes, eligibilities, tests } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { getBulkRunOrThrow, listBulkRows } from "@/lib/bulk/queries";
import { runChunk } from "@/lib/bulk/run-chunk";
import { updateBulkRun } from "@/lib/bulk/update-run";
import { utcText } from "@/lib/eligibility/rules";
import {
  createAccount,
  createCandidate,
  createEligibility,
  createMember,
  createTest,
  memberActor,
} from "@/lib/testing/factories";

afterAll(closeDatabase);

async function newMember(): Promise<Member> {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "recruiter" });
  return memberActor(id, userId, "recruiter");
}

async function finish(member: Member, id: number) {
  await confirmBulkRun(member, id);
  while (await runChunk({ accountId: member.accountId, id }));
  return getBulkRunOrThrow(member, id);
}

const rowsOf = async (member: Member, id: number) =>
  (await listBulkRows(member, id, { limit: 200 })).rows;

const twoPortions = [
  { code: "L", name: "Listening" },
  { code: "S", name: "Speaking" },
];

test("creates eligibilities from a file, and the candidates that don't exist yet", async () => {
  const member = await newMember();
  const { accountId } = member;
  await database()
    .update(accounts)
    .set({ timeZone: "America/New_York" })
    .where(eq(accounts.id, accountId));
  await createTest({ accountId, code: "ENG", portions: twoPortions });
  await createCandidate({ accountId, candidateId: "OLD", firstName: "Ann", lastName: "Lee" });
  const ada = { candidateId: "NEW", firstName: "Ada", lastName: "Byron", testCode: "ENG" };
  const rows = [
    {
      ...ada,
      country: "united states",
      provinceState: "NY",
      portionCodes: "L; S",
      voucherCodes: "V-1|V-2",
      registrationMode: "phone",
      scheduleStartDate: "2027-01-10",
      eligibilityEndDate: "2027-03-31",
      clientEligibilityId: "CE-1",
    },
    {
      ...ada,
      candidateId: "OLD",
      city: "Oslo",
      portionCodes: "L",
      eligibilityEndDate: "2027-03-31T12:00:00Z",
    },
  ];
  const run = await createBulkRun(member, {
    kind: "import_eligibilities",
    settings: {},
    selection: { rows },
  });
  expect(run).toMatchObject({ rows: 2, includedCount: 2 });
  expect((await finish(member, run.id)).outcomes).toMatchObject({ done: 2, failed: 0 });
  const created = await database()
    .select()
    .from(eligibilities)
    .where(eq(eligibilities.accountId, accountId))
    .orderBy(asc(eligibilities.id));
  expect(created).toMatchObject([
    {
      status: "active",
      portionCodes: ["L", "S"],
      voucherCodes: ["V-1", "V-2"],
      registrationMode: "Phone",
      clientEligibilityId: "CE-1",
      scheduleStartDate: new Date("2027-01-10T00:00:00Z"),
      eligibilityEndDate: new Date("2027-03-31T23:59:59Z"),
      person: { firstName: "Ada", country: "US", provinceState: "NY" },
    },
    {
      registrationMode: "Import",
      scheduleStartDate: null,
      eligibilityEndDate: new Date("2027-03-31T12:00:00Z"),
    },
  ]);
  const people = await database()
    .select({ candidateId: candidates.candidateId, city: candidates.city })
    .from(candidates)
    .where(eq(candidates.accountId, accountId))
    .orderBy(asc(candidates.candidateId));
  expect(people).toEqual([
    { candidateId: "NEW", city: null },
    { candidateId: "OLD", city: "Oslo" },
  ]);
});

test("rows for the same candidate merge their values", async () => {
  const member = await newMember();
  const { accountId } = member;
  for (const code of ["ONE", "TWO"]) await createTest({ accountId, code });
  await createCandidate({ accountId, candidateId: "OLD", firstName: "Ann", lastName: "Lee" });
  const both = (candidateId: string) => [
    { ...{ candidateId, firstName: "Ada", lastName: "Byron" }, testCode: "ONE", city: "Bath" },
    { ...{ candidateId, firstName: "Augusta", lastName: "Byron" }, testCode: "TWO", city: "" },
  ];
  const run = await createBulkRun(member, {
    kind: "import_eligibilities",
    settings: {},
    selection: { rows: [...both("NEW"), ...both("OLD")] },
  });
  expect((await finish(member, run.id)).outcomes).toMatchObject({ done: 4, failed: 0 });
  const people = await database()
    .select({ firstName: candidates.firstName, city: candidates.city })
    .from(candidates)
    .where(eq(candidates.accountId, accountId));
  expect(people).toEqual(Array(2).fill({ firstName: "Augusta", city: "Bath" }));
  const blocks = await database()
    .select({ person: eligibilities.person })
    .from(eligibilities)
    .where(eq(eligibilities.accountId, accountId));
  expect(blocks.map(({ person }) => person.city).sort()).toEqual(["Bath", "Bath", null, null]);
});

test("reports what is wrong with each row before anything is processed", async () => {
  const member = await newMember();
  const { accountId } = member;
  await createTest({ accountId, code: "ENG", portions: twoPortions });
  await createTest({ accountId, code: "OLD", retiredAt: new Date() });
  await createTest({ accountId, code: "ONE" });
  await database()
    .insert(catalogueCodes)
    .values({ accountId, kind: "voucher", code: "V-1", name: "" });
  await createEligibility(member, { candidateId: "HERE", testCode: "ONE" });
  const good = { candidateId: "C", firstName: "Ada", lastName: "Byron", testCode: "ONE" };
  const cases: [row: Record<string, string>, verdict: string, reason: RegExp | null][] = [
    [good, "ready", null],
    [good, "duplicate", /row 1/],
    [{ ...good, candidateId: "HERE" }, "refused", /active eligibility/],
    [{ candidateId: "C" }, "invalid", /^First name is missing; Last name is missing; Test is/],
    [{ ...good, candidateId: ".." }, "invalid", /^Candidate ID must not be \. or \.\.,/],
    [{ ...good, testCode: "NONE" }, "invalid", /There is no test NONE/],
    [{ ...good, testCode: "OLD" }, "invalid", /no longer offered/],
    [{ ...good, testCode: "ENG" }, "invalid", /several portions/],
    [{ ...good, testCode: "ENG", portionCodes: "X" }, "invalid", /no portion X/],
    [{ ...good, voucherCodes: "V-1;V-2" }, "invalid", /Voucher code V-2 is not/],
    [
      { ...good, testCode: "ENG", voucherCodes: "V-2;V-3" },
      "invalid",
      /several portions.*; Voucher code V-2 is not.*; Voucher code V-3 is not/,
    ],
    [{ ...good, eligibilityEndDate: "31.03.2027" }, "invalid", /^Window ends must be a date/],
    [
      { ...good, scheduleStartDate: "31/03/2027", eligibilityEndDate: "2027-12-31" },
      "invalid",
      /^Window opens must be a date \(YYYY-MM-DD\) or a time \(YYYY-MM-DDThh:mm:ssZ\)$/,
    ],
    [
      {
        ...{ candidateId: "C", lastName: "Byron", country: "US", provinceState: "Paris" },
        ...{ scheduleStartDate: "2027-02-02", eligibilityEndDate: "2027-02-01" },
      },
      "invalid",
      /^First name is missing; Test is missing; .*state code.*; The window must not start after it ends$/,
    ],
    [
      { ...good, scheduleStartDate: "2027-02-02", eligibilityEndDate: "2027-02-01" },
      "invalid",
      /must not start after/,
    ],
    [{ ...good, country: "Atlantis" }, "invalid", /^Country "Atlantis" isn't a known country/],
    [{ ...good, registrationMode: "Telepathy" }, "invalid", /^Registration mode must be one of/],
  ];
  const run = await createBulkRun(member, {
    kind: "import_eligibilities",
    settings: {},
    selection: { rows: cases.map(([row]) => row) },
  });
  const validated = await rowsOf(member, run.id);
  for (const [index, [, verdict, reason]] of cases.entries()) {
    expect(validated[index]?.verdict).toBe(verdict);
    if (reason) expect(validated[index]?.reason).toMatch(reason);
    else expect(validated[index]?.reason).toBeNull();
  }
});

test("a row whose test was retired since fails without failing its chunk", async () => {
  const member = await newMember();
  const { accountId } = member;
  const one = await createTest({ accountId, code: "ONE" });
  await createTest({ accountId, code: "TWO" });
  const row = (candidateId: string, testCode: string) => ({
    ...{ candidateId, testCode, firstName: "Ada", lastName: "Byron" },
  });
  const run = await createBulkRun(member, {
    kind: "import_eligibilities",
    settings: {},
    selection: { rows: [row("A", "ONE"), row("A", "TWO"), row("B", "TWO")] },
  });
  await database().update(tests).set({ retiredAt: new Date() }).where(eq(tests.id, one.id));
  await finish(member, run.id);
  expect((await rowsOf(member, run.id)).map(({ outcome }) => outcome)).toEqual([
    "failed",
    "done",
    "done",
  ]);
});

const yearsOn = (years: number, days = 0) => {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.toISOString().slice(0, 10);
};

test("windows that can't be meant or have ended are asked about", async () => {
  const member = await newMember();
  const { accountId } = member;
  await createTest({ accountId, code: "ONE" });
  const person = { firstName: "Ada", lastName: "Byron", testCode: "ONE" };
  const [early, late, ended] = [yearsOn(-6), yearsOn(11), yearsOn(0, -3)];
  const windows: Record<string, string>[] = [
    { scheduleStartDate: early },
    { eligibilityEndDate: late, email: "a@example.com; b@example.com" },
    { eligibilityEndDate: early },
    { eligibilityEndDate: ended },
    { eligibilityEndDate: yearsOn(0, 3) },
    { scheduleStartDate: "1999-12-31", eligibilityEndDate: "2101-01-01" },
  ];
  const run = await createBulkRun(member, {
    kind: "import_eligibilities",
    settings: {},
    selection: {
      rows: windows.map((window, index) => ({ ...person, candidateId: `C-${index}`, ...window })),
    },
  });
  const ends = `The window ended on ${utcText(`${ended}T23:59:59Z`)}, so the candidate can't`;
  expect((await rowsOf(member, run.id)).map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ["warned", `Window opens ${early}: This is more than five years ago. Check the year`],
    [
      "warned",
      `Window ends ${late}: This is more than ten years ahead. Check the year; Uses a@example.com, not b@example.com`,
    ],
    ["warned", `Window ends ${early}: This is more than a year ago. Check the year`],
    ["warned", `${ends} schedule the test`],
    ["ready", null],
    [
      "invalid",
      "Window opens 1999-12-31: Enter a year from 2000 to 2100; Window ends 2101-01-01: Enter a year from 2000 to 2100",
    ],
  ]);
  expect(run.includedCount).toBe(1);
  const widened = await updateBulkRun(member, run.id, { settings: { includeWarned: true } });
  expect(widened.includedCount).toBe(5);
  expect((await finish(member, run.id)).outcomes).toMatchObject({ done: 5, skipped: 1 });
});

test("a window that ends between review and start isn't imported unasked", async () => {
  const member = await newMember();
  await createTest({ accountId: member.accountId, code: "ONE" });
  const run = await createBulkRun(member, {
    kind: "import_eligibilities",
    settings: {},
    selection: {
      rows: [
        {
          ...{ candidateId: "A", firstName: "Ada", lastName: "Byron", testCode: "ONE" },
          eligibilityEndDate: yearsOn(0, 3),
        },
      ],
    },
  });
  const input = { ...(await rowsOf(member, run.id))[0]?.input, eligibilityEndDate: yearsOn(0, -3) };
  await database().update(bulkRows).set({ input }).where(eq(bulkRows.runId, run.id));
  await finish(member, run.id);
  const [row] = await rowsOf(member, run.id);
  expect([row?.outcome, row?.error]).toEqual([
    "failed",
    expect.stringMatching(/^The window ended/),
  ]);
});
