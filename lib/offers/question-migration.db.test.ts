import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { createDatabaseBefore } from "@/lib/testing/migrations";

let client: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const before = await createDatabaseBefore("0041_offer_questions");
  ({ client, drop } = before);
  await client.unsafe(`
    insert into accounts (id, code, name) values (1, 'a', 'A');
    insert into candidates (id, account_id, public_id, first_name, last_name)
      values (1, 1, 'c', 'Ada', 'Byron');
    insert into jobs (id, account_id, title) values (1, 1, 'Analyst');
    insert into users (id, email, name) values (1, 'owner@a.example', 'Owner');
    insert into memberships (account_id, user_id, role, joined_at) values (1, 1, 'owner', now());
    insert into offers (id, account_id, candidate_id, job_id, created_by) values (7, 1, 1, 1, 1);
    insert into events (account_id, type, offer_id, candidate_id, data, actor_kind, actor_name, created_at)
    values
      (1, 'offer.asked', 7, 1, '{"version": 2, "question": "When?"}', 'candidate', 'Ada', '2026-05-01Z'),
      (1, 'offer.asked', 7, 1, '{"version": 3}', 'candidate', 'Erased candidate 1', '2026-05-02Z'),
      (1, 'offer.opened', 7, 1, '{"question": "No"}', 'candidate', 'Ada', '2026-05-03Z');
  `);
  await migrate(before.address);
});

afterAll(() => drop());

test("questions that were asked before are open questions, but for erased ones", async () => {
  const rows = await client`
    select account_id, offer_id, version, question, answered_at,
      asked_at = '2026-05-01Z' as is_kept from offer_questions`;
  expect([...rows]).toEqual([
    {
      ...{ account_id: 1, offer_id: 7, version: 2, question: "When?", answered_at: null },
      is_kept: true,
    },
  ]);
});
