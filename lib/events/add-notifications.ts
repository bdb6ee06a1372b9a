import { type Placeholder, type SQL, sql } from "drizzle-orm";
import {
  memberships,
  notificationSettings,
  notifications,
  offerFollowers,
  offers,
} from "@/db/schema";
import { emailedByDefault, notifiedEvents } from "@/lib/notifications/rules";

/** Worker task that emails an account's members what they are notified of. */
export const mailNotificationsTask = "mail-notifications";

const quoted = (text: string) => sql.raw(`'${text}'`);

const kindOf = sql.join([
  sql`case event.type`,
  ...Object.entries(notifiedEvents).map(
    ([type, kind]) => sql` when ${quoted(type)} then ${quoted(kind)}`,
  ),
  sql` end`,
]);

const usuallyEmailed = sql`array[${sql.join(emailedByDefault.map(quoted), sql`, `)}]`;

interface Given {
  accountId: Placeholder;
  actorUserId: Placeholder;
}

/**
 * Returns the query `notification`, which notifies members of the rows of the query `event`, each
 * once. These are who follows the offer, and its owner unless they chose not to; never who caused
 * the event, a viewer who doesn't follow, or a member who left.
 */
export const addNotifications = ({ accountId, actorUserId }: Given): SQL => sql`
  notification as (
    insert into ${notifications}
      (account_id, user_id, kind, offer_id, event_id, is_shown, is_emailed)
    select ${accountId}::int, member.user_id, chosen.kind, event.offer_id, event.id,
      chosen.is_shown, chosen.is_emailed
    from event
    join ${offers} offer on offer.account_id = ${accountId}::int and offer.id = event.offer_id
    cross join lateral (
      select offer.created_by as user_id, false as follows
      where not exists (
        select from ${offerFollowers} own where own.account_id = ${accountId}::int
          and own.offer_id = event.offer_id and own.user_id = offer.created_by)
      union all
      select user_id, true from ${offerFollowers} own where own.account_id = ${accountId}::int
        and own.offer_id = event.offer_id and own.follows
    ) follower
    join ${memberships} member on member.account_id = ${accountId}::int
      and member.user_id = follower.user_id
      and member.disabled_at is null and member.joined_at is not null
      and (follower.follows or member.role <> 'viewer')
    left join ${notificationSettings} settings on settings.account_id = ${accountId}::int
      and settings.user_id = member.user_id
    cross join lateral (
      select ${kindOf} as kind,
        not (${kindOf} = any(coalesce(settings.muted, '{}'))) as is_shown,
        ${kindOf} = any(coalesce(settings.emailed, ${usuallyEmailed})) as is_emailed
    ) chosen
    where chosen.kind is not null and (chosen.is_shown or chosen.is_emailed)
      and member.user_id is distinct from ${actorUserId}::int
    on conflict do nothing
    returning is_emailed
  )`;

/** Queues the emails of the rows of the query `notification`. */
export const queueNotificationMail = (accountId: Placeholder): SQL => sql`
  case when exists (select from notification where is_emailed) then (
    select id from graphile_worker.add_job(
      ${quoted(mailNotificationsTask)}, json_build_object('accountId', ${accountId}::int)
    )
  ) end`;
