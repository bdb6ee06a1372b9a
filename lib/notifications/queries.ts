import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import {
  candidates,
  events,
  jobs,
  memberships,
  notifications,
  offerFollowers,
  offers,
} from "@/db/schema";
import { type Given, statement, statements } from "@/db/statement";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { fullName } from "@/lib/format/names";
import { cursorOfId, Page } from "@/lib/pagination";
import {
  type FollowState,
  maxUnread,
  type NotificationListQuery,
  type NotificationRow,
  type UnreadCount,
} from "./schema";
import { eventDetail } from "./select-detail";

interface Person {
  accountId: number;
  userId: number;
}

/** Matches what a person has in their inbox of an account. */
const ofPerson = (given: Given<Person>) => sql`
  notification.account_id = ${given.accountId}::int
  and notification.user_id = ${given.userId}::int and notification.is_shown`;

type Row = Omit<NotificationRow, "candidateName" | "createdAt" | "readAt"> & {
  firstName: string;
  lastName: string;
  createdAt: string;
  readAt: string | null;
};

const page = statements<"all" | "unread", Person & { before: number | null; limit: number }, Row>(
  (shape, given) => sql`
    select notification.id, notification.kind, notification.offer_id as "offerId",
      candidate.first_name as "firstName", candidate.last_name as "lastName",
      job.title as "jobTitle",
      left(${eventDetail}, 300) as detail,
      notification.created_at as "createdAt", notification.read_at as "readAt"
    from (
      select * from ${notifications} notification
      where ${ofPerson(given)} and notification.id < coalesce(${given.before}::int, 2147483647)
        ${shape === "unread" ? sql`and notification.read_at is null` : sql``}
      order by notification.id desc limit ${given.limit}::int
    ) notification
    join ${events} event on event.account_id = notification.account_id
      and event.id = notification.event_id
    join ${offers} offer on offer.account_id = notification.account_id
      and offer.id = notification.offer_id
    join ${candidates} candidate on candidate.account_id = offer.account_id
      and candidate.id = offer.candidate_id
    join ${jobs} job on job.account_id = offer.account_id and job.id = offer.job_id
    order by notification.id desc`,
);

/** Lists what the actor is notified of, newest first, one page at a time. */
export async function listNotifications(
  actor: Actor,
  { unread, limit, cursor }: NotificationListQuery,
): Promise<Page<NotificationRow>> {
  requirePermission(actor, "offers.read");
  const rows = await page(unread === "true" ? "unread" : "all").all(database(), {
    ...{ accountId: actor.accountId, userId: requireUser(actor), limit: limit + 1 },
    before: cursorOfId(cursor)?.[0] ?? null,
  });
  return Page.of(rows, limit, ({ id }) => [id]).map(
    ({ firstName, lastName, createdAt, readAt, ...row }) => ({
      ...row,
      candidateName: fullName({ firstName, lastName }),
      createdAt: new Date(createdAt).toISOString(),
      readAt: readAt && new Date(readAt).toISOString(),
    }),
  );
}

const unreadCount = statement(
  (given: Given<Person>) => sql<UnreadCount>`
    select count(*)::int as unread from (
      select from ${notifications} notification
      where ${ofPerson(given)} and notification.read_at is null limit ${maxUnread}
    ) unread`,
);

/** Counts what the actor hasn't read, up to a hundred. */
export async function countUnread(actor: Actor): Promise<UnreadCount> {
  requirePermission(actor, "offers.read");
  const person = { accountId: actor.accountId, userId: requireUser(actor) };
  return (await unreadCount.first(database(), person)) ?? { unread: 0 };
}

const following = statement(
  (given: Given<Person & { offerId: number }>) => sql<FollowState>`
    select coalesce(
      own.follows,
      offer.created_by = ${given.userId}::int and member.role <> 'viewer'
    ) as follows, (
      select max(notification.id) from ${notifications} notification
      where ${ofPerson(given)} and notification.offer_id = offer.id
        and notification.read_at is null
    ) as "newestUnread"
    from ${offers} offer
    join ${memberships} member on member.account_id = offer.account_id
      and member.user_id = ${given.userId}::int
    left join ${offerFollowers} own on own.account_id = offer.account_id
      and own.offer_id = offer.id and own.user_id = ${given.userId}::int
    where offer.account_id = ${given.accountId}::int and offer.id = ${given.offerId}::int`,
);

/** Returns whether the actor is notified about an offer, and of what is unread. Throws `not_found`. */
export async function getFollowing(actor: Actor, offerId: number): Promise<FollowState> {
  requirePermission(actor, "offers.read");
  const person = { accountId: actor.accountId, userId: requireUser(actor) };
  const found = await following.first(database(), { ...person, offerId });
  if (!found) throw notFound("Offer");
  return found;
}
