import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { createEligibility, createOwner, createTest } from "@/lib/testing/factories";
import { updateTest } from "@/lib/tests/update-test";
import { getEligibilityOrThrow } from "./queries";
import { replaceEligibility } from "./replace-eligibility";
import { CreateEligibilityInput, UpdateEligibilityInput } from "./schema";
import { updateEligibility } from "./update-eligibility";

afterAll(closeDatabase);

const patience = { timeout: 10_000, interval: 20 };

const person = { firstName: "Ada", lastName: "Byron" };
const [listening, speaking] = [
  { code: "L", name: "Listening" },
  { code: "S", name: "Speaking" },
];

/** Runs `work` in a transaction that stays open until `release` is called. */
async function heldOpen(work: () => Promise<unknown>) {
  let release = () => {};
  let backend = 0;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    ended = inTransaction(async (tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      backend = row?.pid ?? 0;
      await work();
      resolve();
      await released;
    });
    ended.catch(reject);
  });
  const isWaitedFor = async () =>
    (
      await database().execute(
        sql`select from pg_stat_activity where ${backend} = any(pg_blocking_pids(pid))`,
      )
    ).length > 0;
  return { ended, release, isWaitedFor };
}

test("a portion stays in the test while an update that chooses it is in progress", async () => {
  const owner = await createOwner();
  const { accountId } = owner;
  const { id: testId, code } = await createTest({ accountId, portions: [listening, speaking] });
  const named = { candidateId: "C-1", testCode: code };
  const created = await createEligibility(owner, { ...named, person, portionCodes: ["L"] });
  for (const target of [{ id: created.id }, named]) {
    const portionCodes = "id" in target ? ["S"] : ["S", "L"];
    const input = UpdateEligibilityInput.parse({ person, portionCodes });
    const update = await heldOpen(() => updateEligibility(owner, target, input));
    let outcome: unknown;
    const removal = updateTest(owner, testId, { portions: [listening] }).then(
      () => (outcome = "removed"),
      (error) => (outcome = error.message),
    );
    await vi.waitFor(
      async () => expect(outcome ?? (await update.isWaitedFor())).toBeTruthy(),
      patience,
    );
    update.release();
    await update.ended;
    expect(await removal).toContain("Cannot remove portion S");
    expect((await getEligibilityOrThrow(owner, created.id)).portionCodes).toEqual(portionCodes);
  }
});

test("two replacements that swap people lock in one order", async () => {
  const owner = await createOwner();
  const { accountId } = owner;
  const codes = await Promise.all(
    Array.from({ length: 12 }, async () => (await createTest({ accountId })).code),
  );
  for (const testCode of codes) {
    const next = await createTest({ accountId });
    const [one, other] = await Promise.all(
      ["A", "B"].map((candidateId) => createEligibility(owner, { candidateId, testCode, person })),
    );
    const swap = (id: number, candidateId: string) =>
      replaceEligibility(
        owner,
        { id },
        CreateEligibilityInput.parse({ candidateId, testCode: next.code, person }),
      );
    const swapped = await Promise.all([swap(one?.id ?? 0, "B"), swap(other?.id ?? 0, "A")]);
    expect(swapped.map(({ candidateId }) => candidateId)).toEqual(["B", "A"]);
  }
});
