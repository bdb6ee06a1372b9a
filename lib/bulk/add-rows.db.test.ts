import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { bulkRowKeys, bulkRows } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";
import { addBulkRows } from "./add-rows";
import { cancelBulkRun } from "./cancel-run";
import { confirmBulkRun } from "./confirm-run";
import { createBulkRun } from "./create-run";
import { fixRow } from "./fix-row";
import { handlerFor } from "./kinds";
import { getBulkRunOrThrow, listBulkRows } from "./queries";
import { fileProblem } from "./rules";
import type { FixRowInput } from "./schema";

afterAll(closeDatabase);

async function newMember(role: "recruiter" | "viewer" = "recruiter"): Promise<Member> {
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role });
  return memberActor(id, userId, role);
}

const person = (number: number) => ({
  firstName: "Row",
  lastName: String(number),
  email: `row.${number}@example.com`,
});

const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => person(from + index));

const create = (member: Member, rows: Record<string, string>[], total?: number) =>
  createBulkRun(member, {
    kind: "import_candidates",
    settings: {},
    selection: { rows, total },
  });

const verdictsOf = async (member: Member, id: number) =>
  (await listBulkRows(member, id, { limit: 200 })).rows.map(({ verdict, reason }) =>
    reason ? [verdict, reason] : verdict,
  );

test("each part of a file is validated when it arrives, with duplicates of earlier parts", async () => {
  const member = await newMember();
  const { id } = await create(member, people(1, 2), 5);
  await expect(confirmBulkRun(member, id)).rejects.toMatchObject({ code: "conflict" });
  await expect(fixRow(member, id, 1, { leftOut: true })).rejects.toMatchObject({
    code: "conflict",
  });
  const part = { from: 3, rows: [person(2), person(3)] };
  expect(await addBulkRows(member, id, part)).toMatchObject({
    ...{ rows: 4, expectedRows: 5 },
    verdicts: { ready: 3, duplicate: 1, unknown: 0 },
  });
  expect(await addBulkRows(member, id, part)).toMatchObject({ rows: 4 });
  const done = await addBulkRows(member, id, { from: 5, rows: [person(4)] });
  expect(done).toMatchObject({ rows: 5, includedCount: 4, expectedRows: null });
  expect(await verdictsOf(member, id)).toEqual([
    ...["ready", "ready"],
    ["duplicate", "Same email address as row 2"],
    ...["ready", "ready"],
  ]);
});

test("parts that don't follow, or are too many, are refused", async () => {
  const member = await newMember();
  const { id } = await create(member, people(1, 2), 4);
  const add = (from: number, count: number) =>
    addBulkRows(member, id, { from, rows: people(1, count) });
  await expect(add(4, 1)).rejects.toMatchObject({ code: "conflict", message: "The next row is 3" });
  await expect(add(3, 3)).rejects.toMatchObject({ code: "bad_request" });
  await expect(create(member, people(1, 3), 2)).rejects.toMatchObject({ code: "bad_request" });
  await cancelBulkRun(member, id);
  await expect(add(3, 1)).rejects.toMatchObject({ code: "conflict" });
  const whole = await create(member, people(1, 2), 2);
  expect(whole.expectedRows).toBeNull();
  await expect(
    addBulkRows(member, whole.id, { from: 3, rows: people(3, 3) }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("only who may import adds rows, and only to runs of their account", async () => {
  const member = await newMember();
  const { id } = await create(member, people(1, 1), 2);
  const part = { from: 2, rows: people(2, 2) };
  const viewer = { ...member, permissions: (await newMember("viewer")).permissions };
  await expect(addBulkRows(viewer, id, part)).rejects.toMatchObject({ code: "forbidden" });
  await expect(addBulkRows(await newMember(), id, part)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a line that couldn't be read isn't ready until its row is edited", async () => {
  const member = await newMember();
  const broken = { ...person(1), [fileProblem]: "Line 2 has an unclosed quotation mark" };
  const { id } = await create(member, [broken, person(1)]);
  expect(await verdictsOf(member, id)).toEqual([
    ["invalid", "Line 2 has an unclosed quotation mark"],
    "ready",
  ]);
  await fixRow(member, id, 1, { input: { lastName: "Fixed", email: "fixed@example.com" } });
  expect(await verdictsOf(member, id)).toEqual(["ready", "ready"]);
  const [row] = await database().select().from(bulkRows).where(eq(bulkRows.runId, id));
  expect(row?.input).not.toHaveProperty(fileProblem);
});

test("what a spreadsheet has damaged isn't ready", async () => {
  const member = await newMember();
  const damaged: Record<string, string>[] = [
    { candidateId: "4.17945E+11" },
    { phone: "4,1794E+10" },
    { candidateId: "#REF!" },
    { city: "########" },
    { lastName: "Mu\ufffdoz" },
    { city: "Bern\n3000" },
  ];
  const rows = damaged.map((values, index) => ({ ...person(index), ...values }));
  const { id } = await create(member, rows);
  expect((await verdictsOf(member, id)).flat().filter((text) => text !== "invalid")).toEqual([
    "Candidate ID was changed by a spreadsheet to 4.17945E+11. Enter all its digits",
    "Phone was changed by a spreadsheet to 4,1794E+10. Enter all its digits",
    "Candidate ID is a spreadsheet's error, #REF!",
    "City was cut off by a spreadsheet, because its column was too narrow",
    "Last name has characters that couldn't be read",
    "City has a line break",
  ]);
});

test("12,000 rows are validated in parts, with a duplicate across them", async () => {
  const member = await newMember();
  const { id } = await create(member, people(1, 6000), 12_000);
  await addBulkRows(member, id, { from: 6001, rows: [...people(6001, 11_999), person(1)] });
  expect(await getBulkRunOrThrow(member, id)).toMatchObject({
    rows: 12_000,
    includedCount: 11_999,
    verdicts: { duplicate: 1 },
  });
});

test("editing a row validates only it and the rows that share its address or ID", async () => {
  const member = await newMember();
  const shared = { ...person(1), lastName: "Shared" };
  const { id } = await create(member, [person(1), person(2), shared, shared, person(5)]);
  const importer = handlerFor("import_candidates");
  const whole = importer.examine;
  const examined: number[] = [];
  importer.examine = (tx, actor, settings, rows) => {
    examined.push(...rows.map(({ position }) => position));
    return whole(tx, actor, settings, rows);
  };
  const same = (row: number) => ["duplicate", `Same email address as row ${row}`];
  const change = async (position: number, changes: FixRowInput) => {
    examined.length = 0;
    await fixRow(member, id, position, changes);
    return examined;
  };
  try {
    expect(await change(5, { input: { city: "Bern" } })).toEqual([5]);
    expect(await verdictsOf(member, id)).toEqual(["ready", "ready", same(1), same(1), "ready"]);
    expect(await change(1, { leftOut: true })).toEqual([3, 4]);
    expect(await verdictsOf(member, id)).toEqual(["left_out", "ready", "ready", same(3), "ready"]);
    expect(await change(1, { leftOut: false })).toEqual([1, 3, 4]);
    expect(await verdictsOf(member, id)).toEqual(["ready", "ready", same(1), same(1), "ready"]);
    expect(await change(2, { input: { email: "ROW.1@example.com" } })).toEqual([2]);
    expect(await change(1, { input: { email: "row.5@example.com" } })).toEqual([1, 2, 3, 4, 5]);
    expect(await verdictsOf(member, id)).toEqual(["ready", "ready", same(2), same(2), same(1)]);
  } finally {
    importer.examine = whole;
  }
});

test("an edited row becomes the duplicate of a row in another part", async () => {
  const member = await newMember();
  const { id } = await create(member, people(1, 2), 4);
  await addBulkRows(member, id, {
    from: 3,
    rows: [{ ...person(3), candidateId: "C-3" }, person(4)],
  });
  const fixed = await fixRow(member, id, 2, { input: { candidateId: "C-3" } });
  expect(fixed).toMatchObject({ verdict: "ready" });
  expect((await verdictsOf(member, id))[2]).toEqual(["duplicate", "Same candidate ID as row 2"]);
});

test("what finds duplicates is deleted once the rows can't change", async () => {
  const member = await newMember();
  const keys = async (run: { id: number }) => {
    const found = await database().select().from(bulkRowKeys).where(eq(bulkRowKeys.runId, run.id));
    return found.length;
  };
  const [first, second] = [await create(member, people(1, 2)), await create(member, people(1, 2))];
  expect(await keys(first)).toBe(2);
  await confirmBulkRun(member, first.id);
  await cancelBulkRun(member, second.id);
  expect([await keys(first), await keys(second)]).toEqual([0, 0]);
});
