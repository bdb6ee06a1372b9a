import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import {
  createAccount,
  createEligibility,
  createMember,
  memberActor,
} from "@/lib/testing/factories";
import { cancelEligibility } from "./cancel-eligibility";
import { listEligibilityEvents } from "./queries";
import { replaceEligibility } from "./replace-eligibility";
import { CreateEligibilityInput } from "./schema";

afterAll(closeDatabase);

test("the new eligibility and the cancelled one refer to each other in their histories", async () => {
  const account = await createAccount();
  const { userId } = await createMember({ accountId: account.id, role: "owner" });
  const owner = memberActor(account.id, userId);
  const history = async (id: number) =>
    (await listEligibilityEvents(owner, id, { limit: 10 })).rows.map(({ type, data }) => [
      type,
      data,
    ]);
  const old = await createEligibility(owner);
  const { candidateId, testCode, person } = old;
  const input = CreateEligibilityInput.parse({ candidateId, testCode, person });
  const created = await replaceEligibility(owner, { id: old.id }, input);
  expect(await history(old.id)).toEqual([
    ["eligibility.cancelled", { replacedBy: created.id }],
    ["eligibility.created", {}],
  ]);
  expect(await history(created.id)).toEqual([["eligibility.replaced", { insteadOf: old.id }]]);
  await cancelEligibility(owner, { id: created.id });
  expect((await history(created.id))[0]).toEqual(["eligibility.cancelled", {}]);
});
