import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { createDatabaseBefore } from "@/lib/testing/migrations";

let client: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const before = await createDatabaseBefore("0028_template_versions");
  ({ client, drop } = before);
  await client.unsafe(`
    insert into accounts (id, code, name) values (1, 'a', 'A'), (2, 'b', 'B');
    insert into templates (id, account_id, name, body, revision, updated_at) values
      (7, 1, 'Saved', 'x', 3, '2026-01-02T03:04:05Z'), (8, 1, 'Never saved', 'y', 1, now());
    insert into audit_entries
      (account_id, actor_kind, actor, actor_name, action, subject_type, subject_id) values
      (1, 'user', 'member:1', 'First', 'template.created', 'template', '7'),
      (1, 'key', 'key:1', 'Last', 'template.updated', 'template', '7'),
      (1, 'user', 'member:1', 'Other', 'offer.updated', 'offer', '7'),
      (2, 'user', 'member:2', 'Foreign', 'template.updated', 'template', '7');
  `);
  await migrate(before.address);
});

afterAll(() => drop());

test("gives each template the version that it has, of whoever saved it last", async () => {
  const rows = await client`
    select template_id, number, name, body, actor_kind, actor_name, created_at
    from template_versions order by template_id`;
  expect([...rows]).toEqual([
    {
      ...{ template_id: 7, number: 3, name: "Saved", body: "x", actor_kind: "key" },
      ...{ actor_name: "Last", created_at: "2026-01-02 03:04:05+00" },
    },
    {
      ...{ template_id: 8, number: 1, name: "Never saved", body: "y", actor_kind: "system" },
      ...{ actor_name: "Proffer", created_at: expect.any(String) },
    },
  ]);
});
