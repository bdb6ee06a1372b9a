import { eq, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { links } from "@/db/schema";
import { sealEntries } from "@/lib/audit/seal-entries";
import type { Member } from "@/lib/auth/actor";
import { linkToken } from "@/lib/auth/links";
import { env } from "@/lib/env";
import { countUnread, listNotifications } from "@/lib/notifications/queries";
import { createMember, createOffer, createOwner, memberActor } from "@/lib/testing/factories";
import { statementsOf } from "@/lib/testing/trace-work";
import { GET as getAccept, POST as postAccept } from "./[token]/accept/route";
import { GET as getLetter } from "./[token]/letter/route";
import { POST as postOpen } from "./[token]/open/route";
import { GET as getPage } from "./[token]/route";

let owner: Member;
let follower: Member;

beforeAll(async () => {
  owner = await createOwner();
  const { accountId } = owner;
  const { userId } = await createMember({ accountId, role: "recruiter" });
  follower = memberActor(accountId, userId, "recruiter");
});
afterAll(closeDatabase);

const inbox = { limit: 50, unread: "false" as const };

/** Leads a candidate from the link to the acceptance. Returns the statements of each step. */
async function accept(): Promise<Record<string, string[]>> {
  const { id } = await createOffer(follower, { status: "sent", salary: 1, currency: "EUR" });
  const [link] = await database().select().from(links).where(eq(links.offerId, id));
  const linkId = link?.id ?? "";
  let cookie = "";
  const send = async (
    handler: (request: Request) => Promise<Response>,
    path: string,
    status: number,
    form?: Record<string, string>,
  ) => {
    const body = form && { method: "POST", body: new URLSearchParams(form) };
    const headers = { Cookie: cookie };
    const answer = await handler(new Request(`http://proffer/o/${path}`, { ...body, headers }));
    expect(answer.status, path).toBe(status);
    cookie ||= answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    await answer.text();
  };
  const step = `${linkId}/accept?version=1`;
  const answer = { version: "1", name: "Ada Lovelace" };
  return {
    cover: await statementsOf(() => send(getPage, linkToken(linkId), 200)),
    opening: await statementsOf(() => send(postOpen, `${linkToken(linkId)}/open`, 303, {})),
    page: await statementsOf(() => send(getPage, linkId, 200)),
    letter: await statementsOf(() => send(getLetter, `${linkId}/letter`, 200)),
    signing: await statementsOf(() => send(getAccept, step, 200)),
    accepting: await statementsOf(() => send(postAccept, `${linkId}/accept`, 303, answer)),
    accepted: await statementsOf(() => send(getPage, linkId, 200)),
    inbox: await statementsOf(() => listNotifications(follower, inbox)),
    unread: await statementsOf(() => countUnread(follower)),
    sealing: await statementsOf(sealEntries),
  };
}

/**
 * Adds copies of a row of the account, the newest, for each row of `target`. Says at once how large
 * the table is: else the next one's foreign keys are checked by reading it as a whole, row by row.
 */
async function copyNewest(table: string, target: SQL, changes: Record<string, SQL>) {
  const columns = await database().execute<{ name: string }>(sql`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'NO'`);
  const names = columns.map(({ name }) => sql.identifier(name));
  const values = columns.map(({ name }) => changes[name] ?? sql`source.${sql.identifier(name)}`);
  await database().execute(sql`
    insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)})
    select ${sql.join(values, sql`, `)} from ${target}, (
      select * from ${sql.identifier(table)} where account_id = ${owner.accountId}
      order by ${table === "links" ? sql`created_at` : sql`id`} desc limit 1
    ) as source`);
  await database().execute(sql`analyze ${sql.identifier(table)}`);
}

/** Adds accepted offers with their versions, links, events, notifications and audit entries. */
async function addOffers(count: number) {
  const [newest] = await database().execute<{ id: number }>(sql`
    select max(id) as id from offers where account_id = ${owner.accountId}`);
  const added = sql`(select id from offers where account_id = ${owner.accountId}
    and id > ${newest?.id ?? 0}) as target`;
  const ofOffer = { offer_id: sql`target.id` };
  await copyNewest("offers", sql`generate_series(1, ${count}::int) as target`, {});
  await copyNewest("offer_versions", added, ofOffer);
  await copyNewest("links", added, { ...ofOffer, id: sql`left(md5(target.id::text), 22)` });
  const events = sql`(select event.id, event.offer_id from events event
    where event.offer_id > ${newest?.id ?? 0} and event.account_id = ${owner.accountId}) as target`;
  await copyNewest("events", added, ofOffer);
  await copyNewest("notifications", events, {
    offer_id: sql`target.offer_id`,
    event_id: sql`target.id`,
    read_at: sql`now()`,
  });
  await copyNewest("audit_entries", added, { subject_id: sql`target.id::text` });
  await database().execute(sql`analyze`);
}

/** Seals what there is, and notes that nothing can appear before it. */
async function sealAll() {
  await sealEntries();
  await database().execute(sql`
    update audit_progress set sealed_through = (select max(id) from audit_entries),
      seen_transaction = 0, seen_at = '-infinity'`);
}

/** Announces to screens what has changed, at some time after the commit. */
const isAnnouncement = (text: string) => text.includes("pg_notify");

const countsOf = (steps: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(steps).map(([step, texts]) => [
      step,
      texts.filter((text) => !isAnnouncement(text)).length,
    ]),
  );

const grown = ["offers", "offer_versions", "links", "events", "notifications", "audit_entries"];

/** Returns how many rows of each grown table have been read without an index so far. */
async function readWhole(): Promise<Record<string, number>> {
  const flush = () => database().execute(sql`select pg_stat_force_next_flush(), pg_sleep(0.2)`);
  await Promise.all(Array.from({ length: env.DATABASE_POOL }, flush));
  const rows = await database().execute<{ name: string; count: number }>(sql`
    select relname as name, seq_tup_read::int as count from pg_stat_user_tables
    where schemaname = 'public' and relname in (${sql.join(
      grown.map((name) => sql`${name}`),
      sql`, `,
    )})`);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

test("a candidate's way to the acceptance takes as many statements among 10,000 offers as among 10", async () => {
  await accept();
  await addOffers(8);
  await sealAll();
  const few = countsOf(await accept());
  expect(few).toEqual({
    ...{ cover: 3, opening: 5, page: 3, letter: 3, signing: 3, accepting: 10, accepted: 4 },
    ...{ inbox: 1, unread: 1, sealing: 9 },
  });
  await addOffers(10_000);
  await sealAll();
  const many = await accept();
  expect(countsOf(many)).toEqual(few);
});

test("neither these nor sending the offer read a table as a whole, with plans of one call or of all", async () => {
  const before = await readWhole();
  expect(Object.keys(before)).toHaveLength(grown.length);
  for (let times = 0; times < 8; times += 1) await accept();
  expect(await readWhole()).toEqual(before);
});
