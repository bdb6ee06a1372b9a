import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import type { Member } from "@/lib/auth/actor";
import { listEligibilities } from "@/lib/eligibility/queries";
import { endOfDay, todayIn } from "@/lib/format/calendar";
import { listOffers } from "@/lib/offers/list-offers";
import type { OfferListQuery } from "@/lib/offers/schema";
import {
  createEligibility,
  createOffer,
  createOwner,
  keyActor,
  memberActor,
} from "@/lib/testing/factories";
import { getHome } from "./get-home";
import { answeredOffers, closingInDays, offersCreatedIn } from "./rules";

afterAll(closeDatabase);

const inDays = (days: number, timeZone = "UTC") =>
  todayIn(timeZone, new Date(Date.now() + days * 86_400_000));

/** Zones with daylight saving in either half of the year, by half an hour, and without. */
const zones = ["America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Kolkata"];

function startOfDay(day: string, timeZone: string): Date {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000);
  return endOfDay(before.toISOString().slice(0, 10), timeZone);
}

const earlier = (instant: Date) => new Date(instant.getTime() - 1);

async function listedIds(owner: Member, filters: Partial<OfferListQuery>): Promise<number[]> {
  const { rows } = await listOffers(owner, { limit: 100, sort: "createdAt", ...filters });
  return rows.map((row) => row.id);
}

test("an account without offers has nothing to show, and twelve empty months", async () => {
  const home = await getHome(await createOwner());
  expect([home.drafts, home.due, home.opened, home.closing, home.failedMail]).toEqual(
    Array(5).fill({ total: 0, items: [] }),
  );
  expect(home.figures.acceptanceRate).toBeNull();
  expect(home.figures.medianSecondsToAnswer).toBeNull();
  expect(home.months).toHaveLength(12);
  expect(home.months.at(-1)?.month).toBe(inDays(0).slice(0, 7));
});

test("needs count every item and list the first five", async () => {
  const timeZone = "Pacific/Auckland";
  const owner = await createOwner({ timeZone });
  for (let count = 0; count < 6; count += 1) await createOffer(owner);
  const today = await createOffer(owner, { status: "sent", expiryDate: inDays(0, timeZone) });
  const third = await createOffer(owner, { status: "pending", expiryDate: inDays(3, timeZone) });
  await createOffer(owner, { status: "sent", expiryDate: inDays(4, timeZone) });
  await createOffer(owner, { status: "sent", expiryDate: inDays(-1, timeZone) });
  await createOffer(owner, { status: "accepted", expiryDate: inDays(1, timeZone) });
  await database().execute(sql`
    update outbox_messages set status = 'failed', last_error = 'No such mailbox'
    where account_id = ${owner.accountId} and offer_id = ${today.id}`);

  const home = await getHome(owner);
  expect(home.drafts.total).toBe(6);
  expect(home.drafts.items).toHaveLength(5);
  expect(home.due.items.map((item) => item.offerId)).toEqual([today.id, third.id]);
  expect(home.opened.items.map((item) => item.offerId)).toEqual([third.id]);
  expect(home.failedMail?.items).toMatchObject([
    { offerId: today.id, lastError: "No such mailbox", candidateName: "Ada Lovelace" },
  ]);
  const viewer = memberActor(owner.accountId, owner.userId, "viewer");
  expect((await getHome(viewer)).failedMail).toBeNull();
});

test("windows that close within a week match the list", async () => {
  const owner = await createOwner();
  const { accountId } = owner;
  const until = (days: number) => ({ eligibilityEndDate: `${inDays(days)}T23:59:59Z` });
  const later = await createEligibility(owner, until(5));
  const sooner = await createEligibility(owner, until(2));
  await createEligibility(owner, until(9));
  await createEligibility(owner, until(-1));
  await createEligibility(owner);
  const unopened = { ...until(5), scheduleStartDate: `${inDays(3)}T00:00:00Z` };
  await createEligibility(owner, unopened);
  const { closing } = await getHome(owner);
  expect(closing).toMatchObject({
    total: 2,
    items: [
      {
        eligibilityId: sooner.id,
        candidateName: "Ada Lovelace",
        testName: "A test",
        at: `${inDays(2)}T23:59:59.000Z`,
      },
      { eligibilityId: later.id },
    ],
  });
  const { rows } = await listEligibilities(owner, {
    closingWithin: closingInDays,
    sort: "eligibilityEndDate",
    limit: 10,
  });
  expect(rows.map(({ id }) => id)).toEqual([sooner.id, later.id]);
  expect((await getHome(keyActor(accountId, owner.userId, ["offers.read"]))).closing).toBeNull();
});

test("figures cover the last 90 days of this account only", async () => {
  const owner = await createOwner();
  const answers = ["accepted", "accepted", "accepted", "declined"] as const;
  for (const status of answers) await createOffer(owner, { status });
  const old = await createOffer(owner, { status: "declined" });
  await createOffer(await createOwner(), { status: "declined" });
  await database().execute(sql`
    update offers set sent_at = coalesce(accepted_at, declined_at) - interval '2 days'
    where account_id = ${owner.accountId}`);
  await database().execute(sql`
    update offers set declined_at = now() - interval '91 days' where id = ${old.id}`);

  const { figures, months } = await getHome(owner);
  expect(figures).toMatchObject({ accepted: 3, declined: 1, acceptanceRate: 0.75 });
  expect(figures.medianSecondsToAnswer).toBe(2 * 86_400);
  expect(months.at(-1)?.counts).toMatchObject({ accepted: 3, declined: 2, draft: 0 });
});

test.each(zones)("each figure matches the offers it links to, in %s", async (timeZone) => {
  const owner = await createOwner({ timeZone });
  const { answeredFrom } = (await getHome(owner)).figures;
  expect(answeredFrom).toBe(
    new Date(Date.parse(inDays(0, timeZone)) - 89 * 86_400_000).toISOString().slice(0, 10),
  );
  const start = startOfDay(answeredFrom, timeZone);
  const answer = async (status: "accepted" | "declined", at: Date) => {
    const { id } = await createOffer(owner, { status });
    await database().execute(sql`
      update offers set
        accepted_at = case when status = 'accepted' then ${at.toISOString()}::timestamptz end,
        declined_at = case when status = 'declined' then ${at.toISOString()}::timestamptz end
      where id = ${id}`);
    return id;
  };
  const accepted = [await answer("accepted", start), await answer("accepted", new Date())];
  const declined = [await answer("declined", start)];
  await answer("accepted", earlier(start));
  await answer("declined", earlier(start));

  const { figures } = await getHome(owner);
  expect(figures).toMatchObject({ accepted: 2, declined: 1, acceptanceRate: 2 / 3 });
  const opened = (...status: ("accepted" | "declined")[]) =>
    listedIds(owner, answeredOffers(figures, ...status));
  expect(await opened("accepted")).toEqual(accepted);
  expect(await opened("declined")).toEqual(declined);
  expect(await opened("accepted", "declined")).toEqual([...accepted, ...declined]);
});

test.each(zones)("each month matches the offers it links to, in %s", async (timeZone) => {
  const owner = await createOwner({ timeZone });
  const { months } = await getHome(owner);
  const create = async (status: "draft" | "withdrawn", at: Date) => {
    const { id } = await createOffer(owner, { status });
    await database().execute(
      sql`update offers set created_at = ${at.toISOString()}::timestamptz where id = ${id}`,
    );
    return id;
  };
  const created = new Map<string, { first: number; last: number }>();
  for (const { month } of months) {
    const { createdFrom, createdTo } = offersCreatedIn(month);
    const first = await create("draft", startOfDay(createdFrom, timeZone));
    const last = await create("withdrawn", earlier(endOfDay(createdTo, timeZone)));
    created.set(month, { first, last });
  }
  await create("draft", earlier(startOfDay(`${months[0]!.month}-01`, timeZone)));

  for (const { month, counts } of (await getHome(owner)).months) {
    const { first, last } = created.get(month)!;
    expect(counts, month).toMatchObject({ draft: 1, withdrawn: 1, sent: 0 });
    expect(await listedIds(owner, offersCreatedIn(month))).toEqual([last, first]);
    expect(await listedIds(owner, offersCreatedIn(month, "draft"))).toEqual([first]);
    expect(await listedIds(owner, offersCreatedIn(month, "withdrawn"))).toEqual([last]);
  }
});
