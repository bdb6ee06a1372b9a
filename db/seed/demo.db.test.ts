import { eq, type SQL, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { migrate } from "@/db/migrate";
import { accounts, templates, users } from "@/db/schema";
import { actorOfApiKey } from "@/lib/auth/api-key";
import { linkIdOf } from "@/lib/auth/links";
import { verifyPassword } from "@/lib/auth/passwords";
import { renderLetter } from "@/lib/letters/render-letter";
import { createOffer } from "@/lib/offers/create-offer";
import { deleteOffer } from "@/lib/offers/delete-offer";
import { getOfferOrThrow } from "@/lib/offers/get-offer";
import { letterData } from "@/lib/offers/letter";
import { listOffersOfJob } from "@/lib/offers/list-offers-of-job";
import { lockOffers } from "@/lib/offers/parties";
import { transitionOffer } from "@/lib/offers/transition-offers";
import { updateOffer } from "@/lib/offers/update-offer";
import { Page } from "@/lib/pagination";
import { demoCredentials } from "./credentials";
import { loadDemo } from "./demo";
import { createAccount, keyActor } from "./factories";
import { tellStory } from "./story/story";

const given = process.env.DATABASE_URL ?? "";
const name = `proffer_demo_${process.pid}`;

async function onServer(statement: string): Promise<void> {
  const client = postgres(given, { max: 1, onnotice: () => {} });
  await client.unsafe(statement);
  await client.end();
}

/** The demo's ids are fixed, so it has a database of its own beside that of the other suites. */
beforeAll(async () => {
  await onServer(`create database ${name}`);
  process.env.DATABASE_URL = Object.assign(new URL(given), { pathname: `/${name}` }).href;
  await migrate(process.env.DATABASE_URL);
  const other = await createAccount();
  await expect(loadDemo()).rejects.toThrow("empty database");
  await database().delete(accounts).where(eq(accounts.id, other.id));
  await loadDemo();
});

afterAll(async () => {
  await closeDatabase();
  process.env.DATABASE_URL = given;
  await onServer(`drop database ${name} with (force)`);
});

const rowsOf = async (query: SQL): Promise<Record<string, unknown>[]> => [
  ...(await database().execute(query)),
];
const count = async (from: SQL): Promise<number> =>
  Number((await rowsOf(sql`select count(*) from ${from}`))[0]?.count);

const counts = async () => ({
  accounts: await count(sql`accounts`),
  users: await count(sql`users`),
  jobs: await count(sql`jobs`),
  candidates: await count(sql`candidates`),
  templates: await count(sql`templates`),
  offers: await count(sql`offers`),
  versions: await count(sql`offer_versions`),
  events: await count(sql`events`),
});

test("holds what it promises, once, however often it is loaded", async () => {
  const before = await counts();
  expect(before).toMatchObject({ accounts: 2, users: 8, jobs: 48, candidates: 2000, offers: 600 });
  expect(before.templates).toBeGreaterThanOrEqual(6);
  await loadDemo();
  expect(await counts()).toEqual(before);
});

test("has every status in both accounts, over the past year", async () => {
  expect(await count(sql`(select distinct account_id, status from offers) as each`)).toBe(12);
  expect(
    await count(sql`offers where created_at < now() - interval '370 days' or updated_at > now()`),
  ).toBe(0);
  expect(await count(sql`offers where created_at < now() - interval '300 days'`)).toBeGreaterThan(
    0,
  );
});

test("has something for every concern of the home screen, in both accounts", async () => {
  const inBoth = (condition: SQL) =>
    count(sql`(select distinct account_id from offers where ${condition}) as each`);
  const waiting = sql`status in ('sent', 'pending')`;
  expect(
    await inBoth(sql`${waiting} and expiry_date between current_date and current_date + 2`),
  ).toBe(2);
  expect(await inBoth(sql`${waiting} and expiry_date < current_date - 1`)).toBe(2);
  expect(await inBoth(sql`status = 'draft' and unresolved = '[]'`)).toBe(2);
  expect(await inBoth(sql`status = 'draft' and unresolved <> '[]'`)).toBe(2);
  const reasons = await rowsOf(sql`
    select distinct item ->> 'reason' as reason
    from offers, jsonb_array_elements(unresolved) as item order by 1`);
  expect(reasons.map(({ reason }) => reason)).toEqual(["empty", "unknown"]);
});

describe("every offer is as the use cases would have left it", () => {
  const wrong: [string, SQL][] = [
    [
      "its newest version is its own",
      sql`offers o where not exists (
        select from offer_versions v
        where v.offer_id = o.id and v.number = o.version
          and v.salary is not distinct from o.salary
          and v.expiry_date is not distinct from o.expiry_date
          and (o.rendered_html is null or v.letter_html = o.rendered_html)
      ) or o.version <> (select count(*) from offer_versions v where v.offer_id = o.id)`,
    ],
    [
      "the hashes are those of the letters",
      sql`offer_versions
        where letter_hash <> encode(sha256(convert_to(letter_html, 'UTF8')), 'hex')`,
    ],
    [
      "only drafts lack a variable",
      sql`offers where unresolved <> '[]' and (status <> 'draft' or letter_source <> 'template')`,
    ],
    [
      "the letter's source fits",
      sql`offers where (letter_source = 'none') <> (rendered_html is null)
        or (letter_source = 'none') <> (template_id is null) and letter_source <> 'manual'`,
    ],
    [
      "the stamps fit the status",
      sql`offers where (status = 'accepted') <> (accepted_at is not null)
        or (status = 'declined') <> (declined_at is not null)
        or (status = 'withdrawn') <> (withdrawn_at is not null)
        or (status = 'draft' and sent_at is not null)
        or (status not in ('draft', 'withdrawn') and sent_at is null)
        or (status = 'pending' and opened_at is null)
        or not (created_at < coalesce(sent_at, 'infinity')
          and coalesce(sent_at, created_at) < coalesce(opened_at, 'infinity')
          and coalesce(opened_at, sent_at, created_at)
            < coalesce(accepted_at, declined_at, withdrawn_at, 'infinity'))`,
    ],
    [
      "its revision counts its changes",
      sql`offers o where revision <> (
        select count(*) from events e where e.offer_id = o.id and e.type like 'offer.%')`,
    ],
    [
      "a letter that was sent has a link, closed by withdrawing",
      sql`offers o left join links l on l.offer_id = o.id
        where (o.sent_at is null) <> (l.id is null)
          or (l.id is not null and (l.closed_at is not null) <> (o.status = 'withdrawn'))`,
    ],
    [
      "a candidate with an address got a mail",
      sql`events e join offers o on o.id = e.offer_id
        left join outbox_messages m on m.offer_id = o.id and m.status = 'kept'
        where e.type = 'offer.sent' and (e.data -> 'mailed')::boolean <> (m.id is not null)`,
    ],
    [
      "an answer on the page proves whose it is",
      sql`events e join offer_versions v
          on v.offer_id = e.offer_id and v.number = (e.data ->> 'version')::int
        where e.actor_kind = 'candidate' and e.type in ('offer.accepted', 'offer.declined')
          and (v.letter_hash is distinct from e.data ->> 'letterHash'
            or (e.type = 'offer.accepted') <> (e.data ->> 'typedName' = e.actor_name))`,
    ],
    [
      "nothing happened before its people and job were there",
      sql`offers o join candidates c on c.id = o.candidate_id join jobs j on j.id = o.job_id
        where o.created_at < c.created_at or o.created_at < j.created_at`,
    ],
    [
      "every change is in the audit log",
      sql`events e where not exists (
        select from audit_entries a
        where a.action = e.type and a.created_at = e.created_at
          and a.subject_id = coalesce(e.eligibility_id, e.offer_id, e.candidate_id)::text)`,
    ],
    ["yen have no decimals", sql`offers where currency = 'JPY' and salary <> trunc(salary)`],
  ];

  test.each(wrong)("%s", async (_rule, offenders) => {
    expect(await count(offenders)).toBe(0);
  });

  test("its letter is what its template says", async () => {
    const bodies = new Map((await database().select().from(templates)).map((row) => [row.id, row]));
    for (const { id: accountId } of await database().select().from(accounts)) {
      const ids = await rowsOf(sql`
        select id from offers where account_id = ${accountId} and letter_source = 'template'`);
      const offers = await inTransaction((tx) =>
        lockOffers(
          tx,
          accountId,
          ids.map(({ id }) => Number(id)),
        ),
      );
      for (const offer of offers) {
        const template = bodies.get(offer.templateId ?? 0);
        if (!template) throw new Error(`Offer ${offer.id} has no template`);
        const { html, unresolved } = renderLetter({ template, data: letterData(offer) });
        expect({ html: offer.renderedHtml, unresolved: offer.unresolved }).toEqual({
          html,
          unresolved,
        });
      }
    }
  });
});

test("speaks of several countries and currencies", async () => {
  const found = await rowsOf(sql`select distinct currency from offers order by 1`);
  expect(found.map(({ currency }) => currency)).toEqual([
    "BRL",
    "CAD",
    "CHF",
    "EUR",
    "GBP",
    "INR",
    "JPY",
    "USD",
  ]);
  const frequencies = await rowsOf(sql`select distinct pay_frequency from offers`);
  expect(frequencies).toHaveLength(5);
});

test("its mail goes nowhere real, and its links are genuine", async () => {
  expect(await count(sql`candidates where email !~ '@example[.](com|org|net)$'`)).toBe(0);
  expect(await count(sql`users where email !~ '@example[.](com|org|net)$'`)).toBe(0);
  const [message] = await rowsOf(sql`select html from outbox_messages limit 1`);
  const token = String(message?.html).match(/\/o\/([\w.-]+)"/)?.[1];
  expect(linkIdOf(token ?? "")).toMatch(/^[\w-]{22}$/);
});

test("its printed credentials sign in and call", async () => {
  for (const account of demoCredentials().accounts) {
    expect(account.users.map(({ role }) => role)).toEqual([
      "owner",
      "recruiter",
      "recruiter",
      "viewer",
    ]);
    for (const { email, password } of account.users) {
      const [user] = await database().select().from(users).where(eq(users.email, email));
      expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
      expect(await verifyPassword(user?.passwordHash, password)).toBe(true);
    }
    for (const { key, permissions } of account.apiKeys) {
      expect(key).toMatch(/^pk_[\w-]{43}$/);
      const actor = await actorOfApiKey(key);
      expect([...(actor?.permissions ?? [])]).toEqual(permissions);
    }
  }
});

test("tells the same story all day long", () => {
  const morning = tellStory(new Date("2026-03-01T00:00:01Z"));
  const evening = tellStory(new Date("2026-03-01T23:59:59Z"));
  expect(evening).toEqual(morning);
});

test("holds the records that the contracts' samples name, and follows them with new ids", async () => {
  const actor = keyActor(1, 1);
  expect(await getOfferOrThrow(actor, 12)).toMatchObject({
    candidate: { id: 42, firstName: "John", lastName: "Doe", phone: "+1 555 123 4567" },
    job: { id: 5, title: "Senior Backend Engineer", location: "San Francisco, CA (Remote)" },
    template: { id: 1, name: "Standard Engineering Offer", type: "offer" },
    status: "sent",
    salary: 150_000,
    createdBy: 1,
  });
  const list = await listOffersOfJob(actor, 5, {});
  const rows = list instanceof Page ? list.rows : list;
  expect(rows.map(({ id, status, salary }) => [id, status, salary])).toEqual([
    [12, "sent", 150_000],
    [11, "accepted", 145_000],
  ]);
  expect(await count(sql`candidates where public_id = 'ABcd2EFgHIjkLMNOp3QR-S'`)).toBe(1);

  const created = await createOffer(actor, { candidateId: 42, jobId: 5, templateId: 1 });
  expect(created).toMatchObject({ id: 601, salary: 150_000, currency: "USD", createdBy: 1 });
  expect((await updateOffer(actor, 12, { salary: 155_000 })).salary).toBe(155_000);
  expect((await transitionOffer(actor, 12, "accepted")).status).toBe("accepted");
  expect((await deleteOffer(actor, 12)).status).toBe("withdrawn");
});
