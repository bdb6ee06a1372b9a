import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import {
  createAccount,
  createEligibility,
  createMember,
  createTest,
  memberActor,
} from "@/lib/testing/factories";
import { updateTest } from "./update-test";

afterAll(closeDatabase);

test("a test takes another code until it has an eligibility", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const owner = memberActor(accountId, userId, "owner");
  const { id, code } = await createTest({ accountId });
  expect(await updateTest(owner, id, { code: "UNUSED" })).toMatchObject({ code: "UNUSED" });
  await updateTest(owner, id, { code });
  await createEligibility(owner, { testCode: code });
  await expect(updateTest(owner, id, { code: "USED" })).rejects.toThrow("eligibilities");
  expect(await updateTest(owner, id, { name: "Another name" })).toMatchObject({ code });
});
