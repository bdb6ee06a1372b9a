import { sql } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database, inTransaction, type Transaction } from "@/db/client";
import {
  accounts,
  candidates,
  events,
  jobs,
  memberships,
  notificationSettings,
  notifications,
  offers,
  users,
} from "@/db/schema";
import { type Given, statement, statements } from "@/db/statement";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { composeDigest, composeNotificationMail, type MailedNotification } from "./compose-mail";
import { digestHour, emailedByDefault } from "./rules";
import { eventDetail } from "./select-detail";

/** Worker task that sends the daily emails that are due. */
export const digestTask = "digest-notifications";

const atOnce = 500;

type Pending = MailedNotification & {
  id: number;
  userId: number;
  email: string;
  isWanted: boolean;
};

const usuallyEmailed = sql.raw(`array[${emailedByDefault.map((kind) => `'${kind}'`).join(", ")}]`);

/** Locks what is to be emailed: of an account at once, or of one member in a daily email. */
const pendingOf = statements(
  (shape: "immediate" | "daily", given: Given<{ accountId: number; userId: number | null }>) =>
    sql<Pending>`
      select notification.id, notification.kind, notification.offer_id as "offerId",
        notification.user_id as "userId", person.email,
        candidate.first_name as "firstName", candidate.last_name as "lastName",
        job.title as "jobTitle", account.name as "accountName",
        left(${eventDetail}, 2000) as detail,
        event.actor_kind as "actorKind", event.actor_name as "actorName",
        member.disabled_at is null and member.joined_at is not null
          and notification.kind = any(coalesce(settings.emailed, ${usuallyEmailed})) as "isWanted"
      from ${notifications} notification
      join ${accounts} account on account.id = notification.account_id
      join ${memberships} member on member.account_id = notification.account_id
        and member.user_id = notification.user_id
      join ${users} person on person.id = notification.user_id
      left join ${notificationSettings} settings on settings.account_id = notification.account_id
        and settings.user_id = notification.user_id
      join ${events} event on event.account_id = notification.account_id
        and event.id = notification.event_id
      join ${offers} offer on offer.account_id = notification.account_id
        and offer.id = notification.offer_id
      join ${candidates} candidate on candidate.account_id = offer.account_id
        and candidate.id = offer.candidate_id
      join ${jobs} job on job.account_id = offer.account_id and job.id = offer.job_id
      where notification.account_id = ${given.accountId}::int
        and notification.is_emailed and notification.emailed_at is null
        ${
          shape === "daily"
            ? sql`and notification.user_id = ${given.userId}::int`
            : sql`and not coalesce(settings.is_daily, false)`
        }
      order by notification.id desc
      limit ${sql.raw(String(atOnce))}
      for update of notification skip locked`,
);

const marked = statement(
  (given: Given<{ ids: string }>) => sql`
    update ${notifications} set emailed_at = now()
    where id in (select json_array_elements_text(${given.ids}::json)::int)`,
);

const mark = (tx: Transaction, rows: readonly Pending[]) =>
  marked.all(tx, { ids: JSON.stringify(rows.map(({ id }) => id)) });

async function mailSome(tx: Transaction, accountId: number): Promise<number> {
  const rows = await pendingOf("immediate").all(tx, { accountId, userId: null });
  const mails = rows
    .filter(({ isWanted }) => isWanted)
    .toReversed()
    .map((row) => ({
      ...{ kind: "notification" as const, recipient: row.email },
      ...{ memberId: row.userId, topic: row.kind },
      ...composeNotificationMail(row),
    }));
  await enqueueMessages(tx, accountId, mails);
  if (rows.length > 0) await mark(tx, rows);
  return rows.length;
}

const Payload = z.object({ accountId: z.number().int() });

/**
 * Queues the emails of an account's members who get them at once. Each notification goes into one
 * email, in the transaction that marks it; uses a few statements for any number.
 */
export const mailNotifications: Task = async (payload) => {
  const { accountId } = Payload.parse(payload);
  for (let count = atOnce; count === atOnce; ) {
    count = await inTransaction((tx) => mailSome(tx, accountId));
  }
};

/** Queues the emails whose job was lost. */
export async function resumeNotificationMails(): Promise<void> {
  const waiting = await database().execute<{ accountId: number }>(sql`
    select distinct notification.account_id as "accountId"
    from ${notifications} notification
    left join ${notificationSettings} settings on settings.account_id = notification.account_id
      and settings.user_id = notification.user_id
    where notification.is_emailed and notification.emailed_at is null
      and not coalesce(settings.is_daily, false)
      and notification.created_at < now() - interval '1 minute'`);
  for (const { accountId } of waiting) {
    await inTransaction((tx) => mailSome(tx, accountId));
  }
}

const claimed = statement(
  (given: Given<{ accountId: number; userId: number }>) => sql<{ userId: number }>`
    update ${notificationSettings} settings
    set digested_on = (now() at time zone account.time_zone)::date
    from ${accounts} account
    where account.id = settings.account_id and settings.account_id = ${given.accountId}::int
      and settings.user_id = ${given.userId}::int and settings.is_daily
      and settings.digested_on is distinct from (now() at time zone account.time_zone)::date
    returning settings.user_id as "userId"`,
);

async function mailDigest(
  tx: Transaction,
  person: { accountId: number; userId: number },
): Promise<void> {
  if (!(await claimed.first(tx, person))) return;
  const rows = await pendingOf("daily").all(tx, person);
  const wanted = rows.filter(({ isWanted }) => isWanted);
  const [newest] = wanted;
  if (newest) {
    const recipient = { recipient: newest.email, memberId: person.userId };
    await enqueueMessages(tx, person.accountId, [
      { kind: "notification", ...recipient, ...composeDigest(wanted) },
    ]);
  }
  if (rows.length > 0) await mark(tx, rows);
}

/**
 * Queues the daily emails of members with something new, once a day, from seven in the morning of
 * their account's time zone.
 */
export async function mailDigests(): Promise<void> {
  const due = await database().execute<{ accountId: number; userId: number }>(sql`
    select settings.account_id as "accountId", settings.user_id as "userId"
    from ${notificationSettings} settings
    join ${accounts} account on account.id = settings.account_id
    where settings.is_daily
      and extract(hour from now() at time zone account.time_zone) >= ${digestHour}
      and settings.digested_on is distinct from (now() at time zone account.time_zone)::date
      and exists (
        select from ${notifications} notification
        where notification.account_id = settings.account_id
          and notification.user_id = settings.user_id
          and notification.is_emailed and notification.emailed_at is null)`);
  for (const person of due) await inTransaction((tx) => mailDigest(tx, person));
}
