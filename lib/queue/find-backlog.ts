import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { Recent } from "@/lib/auth/recent";

interface Waiting {
  count: number;
  /** Seconds that the oldest has been due; 0 if none is. */
  oldestSeconds: number;
}

/** What waits to be done in the whole installation, in sums alone. */
export interface Backlog {
  /** Jobs of the worker that are due, by task. */
  tasks: Record<string, Waiting>;
  /** Emails. */
  mail: Waiting;
  /** Callbacks and webhooks, of which later attempts aren't due yet. */
  callback: Waiting;
  webhook: Waiting;
  /** Accounts whose audit log was found damaged, which waits for somebody to look at it. */
  damaged: number;
}

/** Rows of each kind that are counted at most, so that a long queue can't slow down its database. */
const max = 100_000;

const waiting = sql.raw(`json_build_object(
  'count', count,
  'oldestSeconds', greatest(0, coalesce(extract(epoch from now() - since), 0))
)`);

const recent = new Recent<Backlog>(1000);

/**
 * Returns the backlog by one statement that reads nothing but indexes of what waits. A burst of
 * calls reads it once a second.
 */
export const findBacklog = (): Promise<Backlog> => recent.get("backlog", readBacklog);

/** Selects the backlog, through indexes of what waits. */
export const backlog = sql`
  with jobs as (
    select task_id, run_at from graphile_worker._private_jobs
    where is_available = true and run_at <= now() order by priority, run_at limit ${max}
  ), waiting_mail as (
    select created_at from outbox_messages where status = 'queued' order by id limit ${max}
  ), waiting_calls as (
    select kind, next_attempt_at from deliveries
    where status = 'queued' order by next_attempt_at limit ${max}
  ), tasks as (
    select identifier, count(*) as count, min(run_at) as since
    from jobs join graphile_worker._private_tasks on _private_tasks.id = task_id
    group by identifier
  ), calls as (
    select kind::text, count(*) as count, min(next_attempt_at) as since
    from waiting_calls group by kind
  )
  select
    (select json_object_agg(identifier, ${waiting}) from tasks) as tasks,
    (select ${waiting} from (
      select count(*) as count, min(created_at) as since from waiting_mail
    ) as mail) as mail,
    (select ${waiting} from calls where kind = 'callback') as callback,
    (select ${waiting} from calls where kind = 'webhook') as webhook,
    (select count(*)::int from audit_checks where finding is not null) as damaged`;

async function readBacklog(): Promise<Backlog> {
  const [row] =
    await database().execute<{ [kind in keyof Backlog]: Backlog[kind] | null }>(backlog);
  const { tasks, mail, callback, webhook, damaged } = row ?? {};
  const none: Waiting = { count: 0, oldestSeconds: 0 };
  return {
    tasks: tasks ?? {},
    mail: mail ?? none,
    callback: callback ?? none,
    webhook: webhook ?? none,
    damaged: damaged ?? 0,
  };
}
