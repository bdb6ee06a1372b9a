import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { defaultDeclineReasons } from "@/db/enums";
import { auditEntries } from "@/db/schema";
import { createOwner } from "@/lib/testing/factories";
import { getAccountOrThrow } from "./queries";
import { UpdateAccountInput } from "./schema";
import { updateAccount } from "./update-account";

afterAll(closeDatabase);

test("an account suggests reasons to decline until it changes them, and logs only a change", async () => {
  const owner = await createOwner();
  const { declineReasons } = await getAccountOrThrow(owner);
  expect(declineReasons).toEqual(defaultDeclineReasons);
  await updateAccount(owner, { declineReasons });
  const own = ["Pay", "The commute"];
  expect((await updateAccount(owner, { declineReasons: own })).declineReasons).toEqual(own);
  expect((await updateAccount(owner, { declineReasons: [] })).declineReasons).toEqual([]);
  const entries = await database()
    .select({ data: auditEntries.data })
    .from(auditEntries)
    .where(eq(auditEntries.accountId, owner.accountId));
  const changed = { fields: ["declineReasons"] };
  expect(entries.map(({ data }) => data)).toEqual([changed, changed]);
});

test("reasons to decline are short, few and different", () => {
  const parse = (declineReasons: unknown) =>
    UpdateAccountInput.safeParse({ declineReasons }).success;
  expect(parse(["Pay"])).toBe(true);
  for (const wrong of [
    ...[["Pay", "Pay"], [""], ["x".repeat(101)], ["one\ntwo"], "Pay", [1]],
    Array.from({ length: 13 }, (_, index) => `Reason ${index}`),
  ]) {
    expect(parse(wrong), JSON.stringify(wrong)).toBe(false);
  }
});
