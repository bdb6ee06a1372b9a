import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { createDatabaseBefore } from "@/lib/testing/migrations";

let client: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const before = await createDatabaseBefore("0020_audit_people");
  ({ client, drop } = before);
  await client.unsafe(`
    insert into accounts (id, code, name) values (1, 'a', 'A');
    insert into users (id, email, name) values (5, 'x@a.example', 'X');
    insert into memberships (account_id, user_id, role, joined_at) values (1, 5, 'owner', now());
    insert into sessions (id, account_id, user_id, expires_at) values ('s', 1, 5, now());
    insert into bulk_runs (id, account_id, kind, settings, created_by, created_by_name)
      values (7, 1, 'send_offers', '{}', 5, 'X');
    insert into audit_entries
      (account_id, actor_kind, actor_id, actor_name, action, subject_type, subject_id) values
      (1, 'user', 'session:s', 'X', 'job.updated', 'job', '1'),
      (1, 'user', 'bulk:7', 'X', 'offer.sent', 'offer', '1'),
      (1, 'user', 'session:ended', 'X', 'session.started', 'member', '5'),
      (1, 'user', 'session:ended', 'X', 'job.updated', 'job', '1'),
      (1, 'key', 'key:3', 'K', 'job.created', 'job', '2'),
      (1, 'system', null, 'Proffer', 'bulk.finished', 'bulk_run', '7');
  `);
  await migrate(before.address);
});

afterAll(() => drop());

test("says of each entry which member or credential it is of", async () => {
  const rows = await client`select actor from audit_entries order by id`;
  expect(rows.map(({ actor }) => actor)).toEqual([
    ...["member:5", "member:5", "member:5", "session:ended", "key:3", "system"],
  ]);
});
