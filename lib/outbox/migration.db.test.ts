import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { linkToken } from "@/lib/auth/links";
import { createDatabaseBefore } from "@/lib/testing/migrations";

let client: Sql;
let drop: () => Promise<void>;

const own = "aaaaaaaaaaaaaaaaaaaaaa";
const other = "bbbbbbbbbbbbbbbbbbbbb_";
const url = (id: string) => `https://hire.example/sub/o/${linkToken(id)}`;

const letter = `<a href="${url(own)}">${url(own)}</a> <a href="${url(own)}/opt-out">No</a>
<a href="https://x.example/?to=${encodeURIComponent(url(own))}">x</a> ${url(other)}`;
const login = "<p>candidate-ab2cd3ef and abcd-2345-mnpq.</p>";

beforeAll(async () => {
  const before = await createDatabaseBefore("0014_sealed_outbox");
  ({ client, drop } = before);
  await client.unsafe(`
    insert into accounts (id, code, name) values (1, 'a', 'A');
    insert into candidates (id, account_id, public_id, first_name, last_name)
      values (1, 1, 'c', 'Ada', 'Byron');
    insert into jobs (id, account_id, title) values (1, 1, 'Analyst');
    insert into users (id, email, name) values (1, 'owner@a.example', 'Owner');
    insert into memberships (account_id, user_id, role, joined_at) values (1, 1, 'owner', now());
    insert into offers (id, account_id, candidate_id, job_id, created_by) values (1, 1, 1, 1, 1);
    insert into links (id, account_id, kind, offer_id) values ('${own}', 1, 'offer', 1);
  `);
  await client`
    insert into outbox_messages (account_id, kind, status, offer_id, recipient, subject, html)
    values (1, 'offer_letter', 'sent', 1, 'c@a.example', 's', ${letter}),
      (1, 'assessment_invitation', 'sent', null, 'c@a.example', 's', ${login})`;
  await migrate(before.address);
});

afterAll(() => drop());

test("blanks the link of each candidate's emails that were sent, and nothing else", async () => {
  const [{ html } = { html: "" }] = await client<{ html: string }[]>`
    select html from outbox_messages where kind = 'offer_letter'`;
  expect(html).toBe(`<a href="proffer:link">proffer:link</a> <a href="proffer:link/opt-out">No</a>
<a href="https://x.example/?to=proffer%3Alink">x</a> ${url(other)}`);
});

test("blanks the password of an assessment's login", async () => {
  const [{ html } = { html: "" }] = await client<{ html: string }[]>`
    select html from outbox_messages where kind = 'assessment_invitation'`;
  expect(html).toBe("<p>candidate-ab2cd3ef and proffer:password.</p>");
});
