import { and, eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { bulkFiles, bulkRows } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { exportLetters } from "@/lib/bulk/export-letters";
import { getBulkRunOrThrow, listBulkRows } from "@/lib/bulk/queries";
import { runChunk } from "@/lib/bulk/run-chunk";
import { getLetterPdf } from "@/lib/offers/get-letter-pdf";
import { createCandidate, createOffer, createOwner } from "@/lib/testing/factories";

let member: Member;
let stranger: Member;

beforeAll(async () => {
  [member, stranger] = await Promise.all([createOwner(), createOwner()]);
});
afterAll(closeDatabase);

const create = (ids: number[]) =>
  createBulkRun(member, { kind: "print_letters", settings: {}, selection: { ids } });

async function filesOf(id: number): Promise<Record<string, Uint8Array>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await exportLetters(member, id)) chunks.push(chunk);
  return unzipSync(Buffer.concat(chunks));
}

test("letters are printed in parts, and come as one file", async () => {
  const { accountId } = member;
  const ada = await createCandidate({ accountId, firstName: "Łucja", lastName: "Żak" });
  const first = await createOffer(member, { candidateId: ada.id });
  const others = [];
  for (let count = 0; count < 24; count += 1) others.push(await createOffer(member));
  const foreign = await createOffer(stranger);
  const ids = [first, ...others].map(({ id }) => id);
  const run = await create([...ids, first.id, foreign.id]);
  expect(run).toMatchObject({
    rows: 27,
    includedCount: 25,
    verdicts: { duplicate: 1, unknown: 1 },
  });
  await expect(exportLetters(member, run.id)).rejects.toMatchObject({ code: "conflict" });
  await confirmBulkRun(member, run.id);

  const position = await runChunk({ accountId, id: run.id });
  expect(position).toBe(20);
  expect(await getBulkRunOrThrow(member, run.id)).toMatchObject({
    status: "running",
    outcomes: { done: 20, waiting: 5 },
  });
  await expect(exportLetters(member, run.id)).rejects.toMatchObject({ code: "conflict" });
  while (await runChunk({ accountId, id: run.id }));
  expect(await getBulkRunOrThrow(member, run.id)).toMatchObject({
    status: "done",
    outcomes: { done: 25, skipped: 2, failed: 0 },
  });

  const files = await filesOf(run.id);
  expect(Object.keys(files)).toHaveLength(25);
  const { bytes, name } = await getLetterPdf(member, first.id);
  expect(name).toMatch(/^Łucja Żak - /);
  expect(bytes.equals(files[`${name}.pdf`] ?? new Uint8Array())).toBe(true);
});

test("a letter whose offer has gone fails alone, and says so", async () => {
  const [kept, gone] = [await createOffer(member), await createOffer(member)];
  const { id } = await create([kept.id, gone.id]);
  await database()
    .update(bulkRows)
    .set({ offerId: 2_147_483_647 })
    .where(and(eq(bulkRows.runId, id), eq(bulkRows.position, 2)));
  await confirmBulkRun(member, id);
  while (await runChunk({ accountId: member.accountId, id }));
  const { rows } = await listBulkRows(member, id, { limit: 10 });
  expect(rows.map(({ outcome, error }) => [outcome, error])).toEqual([
    ["done", null],
    ["failed", "Offer not found"],
  ]);
  expect(Object.keys(await filesOf(id))).toHaveLength(1);
});

test("only those who may read the account's offers get its letters", async () => {
  const { id } = await create([(await createOffer(member)).id]);
  await expect(exportLetters(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  const without = { ...member, permissions: new Set<never>() };
  await expect(exportLetters(without, id)).rejects.toMatchObject({ code: "forbidden" });
  const ids = [(await createOffer(member)).id];
  const sending = await createBulkRun(member, {
    ...{ kind: "send_offers", settings: {} },
    selection: { ids },
  });
  await expect(exportLetters(member, sending.id)).rejects.toMatchObject({ code: "not_found" });
});

test("files go with the rows of their run", async () => {
  const { id } = await create([(await createOffer(member)).id]);
  await confirmBulkRun(member, id);
  while (await runChunk({ accountId: member.accountId, id }));
  expect(await database().$count(bulkFiles, eq(bulkFiles.runId, id))).toBe(1);
  await database().delete(bulkRows).where(eq(bulkRows.runId, id));
  expect(await database().$count(bulkFiles, eq(bulkFiles.runId, id))).toBe(0);
});

test("one run prints at most 3,000 letters", async () => {
  const ids = Array.from({ length: 3001 }, (_, index) => index + 1);
  await expect(create(ids)).rejects.toThrow("Select at most 3,000 letters");
});
