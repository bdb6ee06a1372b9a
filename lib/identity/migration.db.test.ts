import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { createDatabaseBefore } from "@/lib/testing/migrations";

let client: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const before = await createDatabaseBefore("0008_identity");
  ({ client, drop } = before);
  await client.unsafe(`
    insert into accounts (id, code, name) values (1, 'a', 'A'), (2, 'b', 'B');
    insert into users (id, email, name, password_hash) values
      (1, 'Owner@A.example', 'Ada', 'hash'), (2, 'new@a.example', 'As Typed', null),
      (3, 'sso@a.example', 'Sam', null), (4, 'both@a.example', 'Bo', 'hash');
    insert into memberships (account_id, user_id, role) values
      (1, 1, 'owner'), (1, 2, 'viewer'), (1, 3, 'viewer'), (1, 4, 'viewer'), (2, 4, 'owner');
    insert into audit_entries (account_id, actor_kind, actor_id, actor_name, action, subject_type, subject_id)
      values (1, 'user', 'session:1', 'Sam', 'session.started', 'member', '3'),
        (1, 'user', 'session:2', 'Bo', 'session.started', 'member', '4');
    insert into user_tokens (token_hash, kind, account_id, user_id, expires_at) values
      ('one', 'invitation', 1, 2, now() + interval '1 day'),
      ('two', 'reset', 1, 4, now() + interval '1 hour');
    insert into outbox_messages (account_id, kind, status, recipient, subject, html) values
      (1, 'member_invitation', 'sent', 'new@a.example', 's',
       '<a href="https://x.example/invitation/se-cr_et">https://x.example/invitation/se-cr_et</a>'),
      (1, 'password_reset', 'sent', 'both@a.example', 's', 'https://x.example/reset/secret'),
      (1, 'offer_letter', 'sent', 'c@a.example', 's', 'https://x.example/o/letter');
    insert into sessions (id, account_id, user_id, expires_at)
      values ('s', 1, 1, now() + interval '1 day');
  `);
  await migrate(before.address);
});

afterAll(() => drop());

test("marks members as joined, and invited people as not joined", async () => {
  const rows = await client`
    select account_id, user_id, joined_at = created_at as joined, invited_name
    from memberships order by account_id, user_id`;
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { account_id: 1, user_id: 1, joined: true, invited_name: null },
    { account_id: 1, user_id: 2, joined: null, invited_name: "As Typed" },
    { account_id: 1, user_id: 3, joined: true, invited_name: null },
    { account_id: 1, user_id: 4, joined: true, invited_name: null },
    { account_id: 2, user_id: 4, joined: null, invited_name: "Bo" },
  ]);
});

test("closes and deletes links that an account could have read", async () => {
  expect(await client`select id from user_tokens`).toHaveLength(0);
  const rows = await client`select kind, html from outbox_messages order by id`;
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { kind: "member_invitation", html: '<a href="proffer:link">proffer:link</a>' },
    { kind: "offer_letter", html: "https://x.example/o/letter" },
  ]);
});

test("resets verification and sessions, and stores emails in lower case", async () => {
  expect(await client`select id from users where email_verified_at is not null`).toHaveLength(0);
  expect(await client`select id from sessions where revoked_at is null`).toHaveLength(0);
  expect(await client`select id from users where email = 'owner@a.example'`).toHaveLength(1);
});
