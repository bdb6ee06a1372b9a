import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/db/client";
import { candidates, offers } from "@/db/schema";
import { countMatching } from "@/lib/bulk/queries";
import { createAccount, createJob, createMember, memberActor } from "@/lib/testing/factories";

async function ownAccount(people: number) {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  await database().execute(sql`
    insert into ${candidates} (account_id, public_id, first_name, last_name, country)
    select ${accountId}, ${accountId} || '-' || n, 'Ann', n::text,
      case when n % 2 = 0 then 'NZ' else 'US' end from generate_series(1, ${people}) n`);
  const actor = memberActor(accountId, userId, "owner");
  const countOf = (filter: Record<string, string>) =>
    countMatching(actor, { kind: "offer_assistance", ...filter });
  return { accountId, userId, actor, countOf };
}

test("matches are counted exactly below 10,000, and from there as at least so many", async () => {
  const { countOf } = await ownAccount(10_001);
  expect(await countOf({ country: "NZ" })).toEqual({ count: 5000, isExact: true });
  expect(await countOf({ country: "FR" })).toEqual({ count: 0, isExact: true });
  expect(await countOf({ search: "1000" })).toEqual({ count: 3, isExact: true });
  expect(await countOf({})).toEqual({ count: 10_000, isExact: false });
  expect(await countOf({ search: "ann" })).toEqual({ count: 10_000, isExact: false });
});

test("where a search finds too many candidates, as many offers are counted as were tried", async () => {
  const { accountId, userId, actor } = await ownAccount(2501);
  const job = await createJob({ accountId });
  const add = (from: number, to: number) =>
    database().execute(sql`
      insert into ${offers} (account_id, candidate_id, job_id, created_by, status)
      select ${accountId}, id, ${job.id}, ${userId}, 'draft' from ${candidates}
      where account_id = ${accountId} and last_name::int between ${from} and ${to}`);
  const countOf = (filter: Record<string, string>) =>
    countMatching(actor, { kind: "send_offers", ...filter });
  await add(1, 3);
  expect(await countOf({ search: "ann" })).toEqual({ count: 3, isExact: true });
  expect(await countOf({ search: "ann 2" })).toEqual({ count: 1, isExact: true });
  expect(await countOf({ search: "ann", status: "sent" })).toEqual({ count: 0, isExact: true });
  await add(4, 1001);
  expect(await countOf({ search: "ann" })).toEqual({ count: 1000, isExact: false });
});
