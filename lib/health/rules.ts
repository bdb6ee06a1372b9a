import { durationWords } from "@/lib/format/duration";
import { counted } from "@/lib/format/numbers";
import type { HealthDto } from "./schema";

type Waiting = HealthDto["backlog"]["jobs"];

/** Returns how much waits in all, and since when. */
export const sumWaiting = (parts: readonly Waiting[]): Waiting => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  oldestSeconds: Math.max(0, ...parts.map(({ oldestSeconds }) => oldestSeconds)),
});

const lateSeconds = 300;
const clockTolerance = 2000;

/** Returns what somebody has to look at, in words; empty if all is well. */
export function healthProblems(health: HealthDto): string[] {
  const { audit, backlog, clock, database, mail, migrations, processes, worker } = health;
  const problems: string[] = [];
  if (!worker.isRunning) {
    problems.push("No worker is running, so nothing is sent. Start one with npm run worker");
  }
  if (migrations.pending > 0) {
    const count = counted(migrations.pending, "migration is", "migrations are");
    problems.push(`${count} not applied. Run npm run migrate`);
  }
  if (!mail.isConfigured) problems.push("No mail server is set, so emails are kept. Set SMTP_URL");
  if (mail.failedInLastDay > 0) {
    problems.push(`${counted(mail.failedInLastDay, "email has", "emails have")} failed in a day`);
  }
  const bounces = bounceProblem(health);
  if (bounces) problems.push(bounces);
  for (const [name, { count, oldestSeconds }] of Object.entries(backlog)) {
    if (count === 0 || oldestSeconds < lateSeconds) continue;
    const since = durationWords(Math.floor(oldestSeconds / 60) * 60);
    problems.push(`${lateWords[name as keyof typeof lateWords]} for ${since}`);
  }
  if (audit.damaged > 0) {
    const logs = counted(audit.damaged, "audit log was", "audit logs were");
    problems.push(`${logs} changed outside Proffer. Run npm run verify:audit to see where`);
  }
  if (Math.abs(clock.differenceMilliseconds) > clockTolerance) {
    problems.push("The clocks of the application and the database differ. Synchronize them");
  }
  if (database.connections > database.maxConnections * 0.9) {
    problems.push("The database has almost no free connections");
  }
  if (database.replica?.isResponding === false) {
    problems.push("The read replica doesn't respond, so the primary database is read instead");
  }
  if (new Set(processes.filter(isResponding).map(buildOf)).size > 1) {
    problems.push("Processes of different versions are running");
  }
  return problems;
}

/** Returns what is wrong with the bounce mailbox, or null. */
function bounceProblem({ checkedAt, mail: { bounces }, worker }: HealthDto): string | null {
  if (!bounces) return null;
  if (!bounces.isMailboxSet) {
    return "Nobody reads the bounces. Set MAIL_BOUNCE_IMAP_URL to the mailbox of MAIL_BOUNCE_ADDRESS";
  }
  if (bounces.error) {
    return `The bounce mailbox can't be read. ${bounces.error.replace(/\.$/, "")}`;
  }
  const seconds = (Date.parse(checkedAt) - Date.parse(bounces.readAt ?? checkedAt)) / 1000;
  if (!worker.isRunning || seconds < lateSeconds) return null;
  const since = durationWords(Math.floor(seconds / 60) * 60);
  return `The bounce mailbox hasn't been read for ${since}`;
}

const isResponding = (process: HealthDto["processes"][number]) => process.isResponding;
const buildOf = ({ version, commit }: HealthDto["processes"][number]) => `${version} ${commit}`;

const lateWords = {
  jobs: "Jobs of the worker have been waiting",
  mail: "Emails have been waiting",
  callbacks: "Callbacks have been waiting",
  webhooks: "Webhooks have been waiting",
};
