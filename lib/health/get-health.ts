import { desc, isNull, sql } from "drizzle-orm";
import { database } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json" with { type: "json" };
import { findReplicaLag } from "@/db/replica";
import { bounceMailbox, processes, signingKeys } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { findBacklog } from "@/lib/queue/find-backlog";
import { retentions } from "@/lib/retention/rules";
import { findVersion } from "@/lib/version";
import { sumWaiting } from "./rules";
import type { HealthDto } from "./schema";

/**
 * Returns the state of the installation: sums over all accounts, and nothing of any one of them.
 * Throws `unavailable` without a database.
 */
export async function getHealth(actor: Actor): Promise<HealthDto> {
  requirePermission(actor, "health.read");
  const about = await readDatabase();
  const [backlog, mail, audit, running, signingKey] = await Promise.all([
    findBacklog(),
    readMail(),
    readAudit(),
    listProcesses(),
    readSigningKey(),
  ]);
  const workers = running.filter(({ works }) => works);
  const living = running.filter(({ isResponding }) => isResponding);
  return {
    ...{ checkedAt: new Date().toISOString(), ...findVersion(), ...about, mail, audit, signingKey },
    worker: {
      isRunning: workers.some(({ isResponding }) => isResponding),
      beatAt: workers[0]?.beatAt ?? null,
    },
    backlog: {
      jobs: sumWaiting(Object.values(backlog.tasks)),
      ...{ mail: backlog.mail, callbacks: backlog.callback, webhooks: backlog.webhook },
    },
    liveStreams: living.reduce((sum, { liveStreams }) => sum + liveStreams, 0),
    processes: running,
    retention: retentions.map(({ setting, label }) => ({
      ...{ setting, label, days: env[setting] || null },
    })),
  };
}

async function readDatabase(): Promise<Pick<HealthDto, "database" | "migrations" | "clock">> {
  // The first query may have to wait for a connection, which is no latency of the database.
  await database().execute(sql`select 1`);
  const start = performance.now();
  const before = Date.now();
  const [row] = await database().execute<{ now: number; migrated: string }>(sql`
    select extract(epoch from clock_timestamp())::float * 1000 as now,
      (select max(created_at) from drizzle.__drizzle_migrations) as migrated`);
  const milliseconds = performance.now() - start;
  const [size] = await database().execute<{
    bytes: string;
    used: number;
    max: number;
    version: string;
  }>(sql`
    select pg_database_size(current_database()) as bytes,
      current_setting('server_version') as version,
      current_setting('max_connections')::int as max,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used`);
  const lag = await findReplicaLag();
  const applied = journal.entries.filter(({ when }) => when <= Number(row?.migrated ?? 0));
  return {
    database: {
      version: size?.version ?? "",
      bytes: Number(size?.bytes ?? 0),
      milliseconds: Math.round(milliseconds * 10) / 10,
      ...{ connections: size?.used ?? 0, maxConnections: size?.max ?? 0 },
      replica: lag === undefined ? null : { isResponding: lag !== null, bytesBehind: lag },
    },
    migrations: {
      newest: applied.at(-1)?.tag ?? null,
      pending: journal.entries.length - applied.length,
    },
    clock: {
      differenceMilliseconds: Math.round((row?.now ?? before) - (before + milliseconds / 2)),
    },
  };
}

async function readMail(): Promise<HealthDto["mail"]> {
  const [row] = await database().execute<{ sent: number | null; failed: number }>(sql`
    select
      (select extract(epoch from max(sent_at))::float * 1000 from (
        select sent_at from outbox_messages order by id desc limit 1000
      ) as newest) as sent,
      (select count(*)::int from outbox_messages
        where status = 'failed' and created_at > now() - interval '24 hours') as failed`);
  return {
    isConfigured: Boolean(env.SMTP_URL),
    lastSentAt: row?.sent ? new Date(row.sent).toISOString() : null,
    failedInLastDay: row?.failed ?? 0,
    bounces: await readBounceMailbox(),
  };
}

async function readBounceMailbox(): Promise<HealthDto["mail"]["bounces"]> {
  if (!env.MAIL_BOUNCE_ADDRESS) return null;
  const [row] = await database().select().from(bounceMailbox);
  return {
    isMailboxSet: Boolean(env.MAIL_BOUNCE_IMAP_URL),
    readAt: row?.readAt?.toISOString() ?? null,
    error: row?.error ?? null,
    ...{ bounced: row?.bounced ?? 0, complained: row?.complained ?? 0 },
    ...{ delayed: row?.delayed ?? 0, ignored: row?.ignored ?? 0 },
  };
}

async function readAudit(): Promise<HealthDto["audit"]> {
  const [row] = await database().execute<{ at: number | null; sealed: number; damaged: number }>(
    sql`select extract(epoch from min(checked_at))::float * 1000 as at,
      coalesce(sum(number), 0)::float as sealed, count(finding)::int as damaged from audit_checks`,
  );
  return {
    checkedAt: row?.at ? new Date(row.at).toISOString() : null,
    ...{ sealed: row?.sealed ?? 0, damaged: row?.damaged ?? 0 },
  };
}

async function readSigningKey(): Promise<HealthDto["signingKey"]> {
  const { fingerprint, createdAt } = signingKeys;
  const [key] = await database()
    .select({ fingerprint, createdAt })
    .from(signingKeys)
    .where(isNull(signingKeys.retiredAt));
  return key ? { ...key, createdAt: key.createdAt.toISOString() } : null;
}

async function listProcesses(): Promise<HealthDto["processes"]> {
  const rows = await database()
    .select({
      ...{ id: processes.id, serves: processes.serves, works: processes.works },
      ...{ version: processes.version, commit: processes.commit },
      liveStreams: processes.liveStreams,
      ...{ startedAt: processes.createdAt, beatAt: processes.beatAt },
      isResponding: sql<boolean>`${processes.beatAt} > now() - interval '30 seconds'`,
    })
    .from(processes)
    .orderBy(desc(processes.beatAt));
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    beatAt: row.beatAt.toISOString(),
  }));
}
