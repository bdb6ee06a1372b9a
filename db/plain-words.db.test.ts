import { runMigrations } from "graphile-worker";
import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabaseBefore } from "@/lib/testing/migrations";
import { migrate } from "./migrate";

let client: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const before = await createDatabaseBefore("0009_sittings");
  ({ client, drop } = before);
  await runMigrations({ connectionString: before.address });
  await client.unsafe(`
    select graphile_worker.add_job('tell-assistance', '{"accountId":1,"id":3}');
    select graphile_worker.add_job('mark-again', '{"accountId":1,"sessionId":7}');
    insert into accounts (id, code, name, tell_api_assistance) values (1, 'a', 'A', true);
    insert into candidates (id, account_id, public_id, first_name, last_name)
      values (1, 1, 'pppppppppppppppppppppp', 'Ada', 'Byron');
    insert into assistance_offers
      (id, account_id, public_id, provider_name, source, actor_kind, actor_name, tells)
      values (1, 1, 'oooooooooooooooooooooo', 'A', 'api', 'key', 'K', true);
    insert into assistance_recipients (account_id, assistance_offer_id, candidate_id, status, told_at)
      values (1, 1, 1, 'told', '2026-01-01Z');
    insert into events (account_id, type, candidate_id, actor_kind, actor_name) values
      (1, 'assistance.taken_up', 1, 'candidate', 'Ada'),
      (1, 'eligibility.recreated', 1, 'user', 'X'), (1, 'candidate.created', 1, 'user', 'X');
    insert into audit_entries
      (account_id, actor_kind, actor_name, action, subject_type, subject_id) values
      (1, 'user', 'X', 'partner.taken_up_again', 'partner', '1'),
      (1, 'user', 'X', 'assessment_session.updated', 'assessment_session', '1'),
      (1, 'user', 'X', 'test.offered_again', 'test', '1'),
      (1, 'user', 'X', 'coupon.taken_back', 'coupon', '1'), (1, 'user', 'X', 'job.created', 'job', '1');
    insert into webhook_endpoints (account_id, url, event_types, secret) values
      (1, 'https://x.example', '{offer.sent,assistance.taken_up}', 's'),
      (1, 'https://y.example', '{}', 's');
    insert into users (id, email, name) values (1, 'x@x.example', 'X');
    insert into memberships (account_id, user_id, role, joined_at) values (1, 1, 'owner', now());
    insert into bulk_runs (account_id, kind, settings, created_by, created_by_name) values
      (1, 'offer_assistance', '{"tells":true,"includeUntold":false,"reason":null}', 1, 'X'),
      (1, 'send_offers', '{}', 1, 'X');
  `);
  await migrate(before.address);
});

afterAll(() => drop());

test("renames statuses, events and actions", async () => {
  const recipients = await client`
    select status, notified_at = '2026-01-01Z' as kept from assistance_recipients`;
  expect([...recipients]).toEqual([{ status: "notified", kept: true }]);
  const events = await client`select type from events order by id`;
  expect(events.map(({ type }) => type)).toEqual([
    ...["assistance.accepted", "eligibility.replaced", "candidate.created"],
  ]);
  const audit = await client`select action, subject_type from audit_entries order by id`;
  expect(audit.map((entry) => Object.values(entry))).toEqual([
    ["partner.reactivated", "partner"],
    ["sitting.updated", "sitting"],
    ["test.reactivated", "test"],
    ["coupon.returned", "coupon"],
    ["job.created", "job"],
  ]);
});

test("keeps the settings of an account", async () => {
  const accounts = await client`select notify_api_assistance as chosen from accounts`;
  expect([...accounts]).toEqual([{ chosen: true }]);
  const offers = await client`select notifies from assistance_offers`;
  expect([...offers]).toEqual([{ notifies: true }]);
  const endpoints = await client`select event_types from webhook_endpoints order by id`;
  expect(endpoints.map(({ event_types }) => event_types)).toEqual([
    ["offer.sent", "assistance.accepted"],
    [],
  ]);
  const runs = await client`select settings from bulk_runs order by id`;
  expect(runs.map(({ settings }) => settings)).toEqual([
    { notifies: true, includeUnreachable: false, reason: null },
    {},
  ]);
});

test("renames queued jobs and their payloads", async () => {
  const jobs = await client`
    select task_identifier, payload from graphile_worker.jobs
    join graphile_worker._private_jobs using (id) order by id`;
  expect(jobs.map(({ task_identifier, payload }) => [task_identifier, payload])).toEqual([
    ["notify-assistance", { accountId: 1, id: 3 }],
    ["mark-again", { accountId: 1, sittingId: 7 }],
  ]);
});
