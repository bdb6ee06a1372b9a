import { eq, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { migrate } from "@/db/migrate";
import { accounts, assessmentVersions, partners, templates, users } from "@/db/schema";
import { publishProblems } from "@/lib/assessments/lifecycle";
import { AssessmentContent } from "@/lib/assessments/schema";
import { actorOfApiKey } from "@/lib/auth/api-key";
import { actorOfBasic } from "@/lib/auth/basic-credential";
import { linkIdOf } from "@/lib/auth/links";
import { verifyPassword } from "@/lib/auth/passwords";
import { unseal } from "@/lib/auth/sealed";
import { isStuck } from "@/lib/invitations/select-stuck";
import { renderLetter } from "@/lib/letters/render-letter";
import { letterData } from "@/lib/offers/compose-letter";
import { createOffer } from "@/lib/offers/create-offer";
import { deleteOffer } from "@/lib/offers/delete-offer";
import { getOfferOrThrow } from "@/lib/offers/get-offer";
import { listOffersOfJob } from "@/lib/offers/list-offers-of-job";
import { lockOffers } from "@/lib/offers/lock-offers";
import { transitionOffer } from "@/lib/offers/transition-offers";
import { updateOffer } from "@/lib/offers/update-offer";
import { getMessageOrThrow } from "@/lib/outbox/get-message";
import { Page } from "@/lib/pagination";
import { basicHeader } from "@/lib/testing/assessment-factories";
import { createAccount, keyActor, memberActor } from "@/lib/testing/factories";
import { createDatabase, dropDatabase } from "@/scripts/support/databases.mjs";
import { brokenOffers } from "./broken-offers";
import { demoCredentials } from "./credentials";
import { loadDemo, planDemo } from "./demo";

const given = process.env.DATABASE_URL ?? "";
const name = `proffer_demo_${process.pid}`;

/** The demo's ids are fixed, so it has a database of its own beside that of the other suites. */
beforeAll(async () => {
  await createDatabase(given, name);
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
  await dropDatabase(given, name);
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

test("has a candidate with one name, who is offered a job by it", async () => {
  const rows = await rowsOf(sql`
    select first_name, offers.rendered_html as letter
    from candidates join offers on offers.candidate_id = candidates.id
    where last_name = ''`);
  expect(rows).toEqual([{ first_name: "Ambar", letter: expect.stringMatching(/\bAmbar[,<.]/) }]);
  expect(await count(sql`eligibilities where person ->> 'lastName' = ''`)).toBe(0);
});

test("has something for every concern of the home screen, in both accounts", async () => {
  const inBoth = (condition: SQL) =>
    count(sql`(select distinct account_id from offers where ${condition}) as each`);
  const waiting = sql`status in ('sent', 'pending')`;
  expect(
    await inBoth(sql`${waiting} and expiry_date between current_date and current_date + 2`),
  ).toBe(2);
  expect(await inBoth(sql`${waiting} and expiry_date < current_date - 1`)).toBe(2);
  expect(await inBoth(sql`status = 'draft' and problems = '[]'`)).toBe(2);
  expect(await inBoth(sql`status = 'draft' and problems <> '[]'`)).toBe(2);
  const reasons = await rowsOf(sql`
    select distinct item ->> 'code' as code
    from offers, jsonb_array_elements(problems) as item order by 1`);
  expect(reasons.map(({ code }) => code)).toEqual(["empty_variable", "unknown_variable"]);
});

describe("every offer is as the use cases would have left it", () => {
  test.each(brokenOffers)("%s", async (_rule, offenders) => {
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
        const { html, problems } = renderLetter({ template, data: letterData(offer) });
        expect({ html: offer.renderedHtml, problems: offer.problems }).toEqual({
          html,
          problems,
        });
      }
    }
  });
});

test("has assessments in every state, and sittings with scores that fit their answers", async () => {
  const found = await rowsOf(sql`
    select status from assessments where account_id = 1 order by external_id`);
  expect(found.map(({ status }) => status)).toEqual(["retired", "published", "draft"]);
  expect(await count(sql`assessments where external_id = '12345' and account_id = 1`)).toBe(1);
  for (const { content } of await database().select().from(assessmentVersions)) {
    expect(AssessmentContent.safeParse(content).error).toBeUndefined();
    expect(publishProblems(content)).toEqual([]);
  }
  for (const accountId of [1, 2]) {
    const states = await rowsOf(sql`
      select status, count(*)::int as count from sittings
      where account_id = ${accountId} group by status order by status`);
    expect(states).toEqual([
      { status: "Initiated", count: 7 },
      { status: "Finished", count: 3 },
      { status: "Completed", count: 18 },
    ]);
  }
  const isCompleted = sql`(s.status = 'Completed')`;
  expect(
    await count(sql`sittings s where
      ${isCompleted} and s.raw_score is distinct from (
        select sum(points) from sitting_answers a where a.sitting_id = s.id)
      or ${isCompleted} <> (s.percent is not null)
      or (s.status = 'Initiated') <> (s.started_at is null)
      or s.completed_at < s.finished_at or s.finished_at > s.deadline_at
      or s.completed_at > now() or s.started_at < s.created_at`),
  ).toBe(0);
  expect(await count(sql`sittings where result = 'Pass'`)).toBeGreaterThan(3);
  expect(await count(sql`sittings where result = 'Fail'`)).toBeGreaterThan(1);
});

test("invites to its own assessments, and its invitations say what their sittings say", async () => {
  for (const accountId of [1, 2]) {
    const states = await rowsOf(sql`
      select status, count(*)::int as count from assessment_invitations
      where account_id = ${accountId} group by status order by status`);
    expect(states).toEqual([
      { status: "failed", count: 4 },
      { status: "Initiated", count: 4 },
      { status: "Finished", count: 1 },
      { status: "Completed", count: 11 },
    ]);
    expect(
      await count(sql`assessment_invitations where account_id = ${accountId} and ${isStuck}`),
    ).toBe(6);
  }
  expect(
    await count(sql`assessment_invitations i
      join partners p on p.id = i.partner_id
      left join sittings s
        on s.account_id = i.account_id and s.interview_uuid = i.interview_uuid
        and s.partner_uuid = p.partner_uuid
      where (i.status = 'failed') <> (s.id is null)
        or s.status::text <> i.status::text or s.public_id <> i.partner_session_id
        or s.candidate_id <> i.candidate_id or s.percent <> i.overall_score::numeric`),
  ).toBe(0);
  const found = await database().select().from(partners);
  for (const { username, password, partnerUuid, accountId } of found) {
    const headers = { authorization: basicHeader(username, unseal(password)) };
    const actor = await actorOfBasic(new Request("http://localhost/", { headers }));
    expect(actor).toMatchObject({ accountId, partner: { uuid: partnerUuid } });
  }
  expect(
    await count(sql`partners p join basic_credentials b on b.callback_user = p.callback_user
      and b.username = p.username and b.partner_uuid = p.partner_uuid`),
  ).toBe(2);
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
  const [message] = await rowsOf(sql`
    select id, account_id, html from outbox_messages where offer_id is not null order by id limit 1`);
  expect(message?.html).toContain('href="proffer:link"');
  const owner = memberActor(Number(message?.account_id), 1, "owner");
  const { html } = await getMessageOrThrow(owner, Number(message?.id));
  const token = html?.match(/\/o\/([\w.-]+)"/)?.[1];
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
    for (const { user, password, partnerUuid, accountId } of account.basicCredentials) {
      const headers = { authorization: basicHeader(user, password) };
      const actor = await actorOfBasic(new Request("http://localhost/", { headers }));
      expect(actor?.partner).toEqual({ uuid: partnerUuid, accountId });
    }
    expect(account.basicCredentials).toHaveLength(1);
    for (const { url } of account.candidateLinks) {
      const id = linkIdOf(url.split("/").at(-1) ?? "");
      expect(await count(sql`links where id = ${id} and closed_at is null`), url).toBe(1);
    }
  }
});

test("plans the same all day long", () => {
  const morning = planDemo(new Date("2026-03-01T00:00:01Z"));
  const evening = planDemo(new Date("2026-03-01T23:59:59Z"));
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
