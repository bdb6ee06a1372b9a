import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { createEligibility, createOwner, createTest } from "@/lib/testing/factories";
import { updateTest } from "./update-test";

afterAll(closeDatabase);

test("a test takes another code until it has an eligibility", async () => {
  const owner = await createOwner();
  const { id, code } = await createTest({ accountId: owner.accountId });
  expect(await updateTest(owner, id, { code: "UNUSED" })).toMatchObject({ code: "UNUSED" });
  await updateTest(owner, id, { code });
  await createEligibility(owner, { testCode: code });
  await expect(updateTest(owner, id, { code: "USED" })).rejects.toThrow("eligibilities");
  expect(await updateTest(owner, id, { name: "Another name" })).toMatchObject({ code });
});
