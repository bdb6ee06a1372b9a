import { afterAll, expect, test } from "vitest";
import { closeDatabase, inTransaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { eligibilities } from "@/db/schema";
import { createEligibility, createOwner } from "@/lib/testing/factories";
import { listOfCandidate, listOfCandidateAndTest } from "./list-candidate-eligibilities";

afterAll(closeDatabase);

test("beyond the maximum the oldest records are left out, but never the active one", async () => {
  const owner = await createOwner();
  const active = await createEligibility(owner, { candidateId: "C-1" });
  const { personId: candidateId, testId, person } = active;
  const cancelled = Array.from({ length: 1001 }, () => ({
    ...{ accountId: owner.accountId, candidateId, testId, person },
    ...{ status: "inactive" as const, cancelledAt: new Date() },
  }));
  await inTransaction((tx) => insertRows(tx, eligibilities, cancelled));
  const last = await createEligibility(owner, { candidateId: "C-1" });
  const all = await listOfCandidate(owner, "C-1", { status: "all" });
  const ofTest = await listOfCandidateAndTest(owner, "C-1", active.testCode);
  for (const list of [all, ofTest]) {
    const ids = list.map(({ id }) => id);
    expect(ids).toHaveLength(1000);
    expect(ids).toEqual(ids.toSorted((one, other) => one - other));
    expect(ids[0]).toBe(active.id);
  }
  expect(all.at(-1)?.id).toBe(last.id);
  expect(ofTest.at(-1)).toEqual(all.at(-2));
});
