import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/db/client";
import type { OfferStatus } from "@/db/enums";
import { candidates, offers } from "@/db/schema";
import { addDays, todayIn } from "@/lib/format/calendar";
import { createJob, createOffer, createOwner } from "@/lib/testing/factories";
import { countMatchingOffers, listOffers } from "./list-offers";
import { OfferListQuery, offerSorts } from "./schema";

/** Few enough that a busy machine inserts them within the time of a statement. */
const filledAtOnce = 2000;

/** Creates offers with a response each, whose order by any column differs from that by another. */
async function answeredOffers(count: number) {
  const actor = await createOwner();
  const { accountId, userId } = actor;
  const job = await createJob({ accountId });
  for (let from = 1; from <= count; from += filledAtOnce) {
    const to = Math.min(count, from + filledAtOnce - 1);
    await database().execute(sql`
      with people as (
        insert into ${candidates} (account_id, public_id, first_name, last_name)
        select ${accountId}, ${accountId} || '-' || n, 'Ann', n::text
        from generate_series(${from}::int, ${to}::int) n
        returning id, last_name::int as n
      )
      insert into ${offers} (account_id, candidate_id, job_id, created_by, status, accepted_at,
        declined_at, expiry_date, created_at, updated_at)
      select ${accountId}, id, ${job.id}, ${userId}, 'accepted',
        case when n % 2 = 0 then timestamptz '2026-01-01' + n * interval '1 minute' end,
        case when n % 2 = 1 then timestamptz '2026-01-01' + n * interval '1 minute' end,
        date '2026-02-01' + (n * 7919) % 1000,
        timestamptz '2025-01-01' + (n * 104729) % 99991 * interval '1 minute',
        timestamptz '2026-01-01' + (n * 1299709::bigint) % 99991 * interval '1 minute'
      from people`);
  }
  const all = await database().execute<Record<string, string | number>>(sql`
    select id, coalesce(accepted_at, declined_at)::text as "answeredAt", expiry_date::text as
      "expiryDate", created_at::text as "createdAt", updated_at::text as "updatedAt"
    from ${offers} where account_id = ${accountId}`);
  const list = async (query: Record<string, string>) => {
    const ids: number[] = [];
    let cursor: string | null | undefined;
    for (let pages = 0; pages < 3 && cursor !== null; pages += 1) {
      const asked = { ...query, limit: "20", ...(cursor && { cursor }) };
      const page = await listOffers(actor, OfferListQuery.parse(asked));
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return ids;
  };
  const expected = (column: string, fits: (row: Record<string, string>) => boolean) =>
    all
      .filter((row) => fits(row as Record<string, string>))
      .map((row) => [String(row[column]), Number(row.id)] as const)
      .sort(([one, a], [other, b]) => (one < other ? 1 : one > other ? -1 : b - a))
      .map(([, id]) => id)
      .slice(0, 60);
  return { list, expected };
}

test.each([100, 20_100])(
  "responses and deadlines in a range are listed by any order, of %i",
  async (count) => {
    const { list, expected } = await answeredOffers(count);
    for (const column of ["createdAt", "updatedAt", "expiryDate"]) {
      const sort = `-${column}`;
      const answered = expected(column, ({ answeredAt }) => String(answeredAt) >= "2026-01-01");
      expect(await list({ sort, answeredFrom: "2026-01-01" })).toEqual(answered);
      const due = expected(column, ({ expiryDate }) => String(expiryDate) < "2026-03-01");
      expect(await list({ sort, dueFrom: "2026-02-01", dueTo: "2026-02-28" })).toEqual(due);
      expect(await list({ sort, answeredFrom: "2027-01-01" })).toEqual([]);
    }
  },
);

test("expired offers are open ones whose deadline has passed in the account's zone, in every order", async () => {
  const timeZone = "Pacific/Kiritimati";
  const owner = await createOwner({ timeZone });
  const day = (days: number) => addDays(todayIn(timeZone, new Date()), days);
  const make = async (status: OfferStatus, expiryDate: string | null) =>
    (await createOffer(owner, { status, expiryDate })).id;
  const long = await make("sent", day(-40));
  const recent = await make("pending", day(-1));
  await make("sent", day(0));
  await make("sent", null);
  for (const status of ["draft", "accepted", "declined", "withdrawn"] as const) {
    await make(status, day(-1));
  }
  for (const sort of offerSorts) {
    const query = OfferListQuery.parse({ expired: "true", sort });
    const { rows } = await listOffers(owner, query);
    expect(rows.map(({ id }) => id).sort((one, other) => one - other)).toEqual([long, recent]);
    expect(await countMatchingOffers(owner, query)).toMatchObject({ count: 2 });
  }
  expect(OfferListQuery.safeParse({ expired: "false" }).success).toBe(false);
});
