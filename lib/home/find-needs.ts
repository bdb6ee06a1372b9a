import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { eligibilityConditions } from "@/lib/eligibility/match-eligibilities";
import { endOrNever } from "@/lib/eligibility/select-schedule";
import { answersToMark } from "./find-answers-to-mark";
import { failedCalls } from "./find-failed-calls";
import { stuckInvitations } from "./find-stuck-invitations";
import { closingInDays } from "./rules";
import type {
  AnswersToMark,
  ClosingWindow,
  FailedCall,
  FailedMail,
  HomeNeeds,
  Need,
  NeedItem,
  StuckInvitation,
} from "./schema";

const shown = 5;
const dueSoonInDays = 3;

const isDraft = sql`offers.status = 'draft'`;
const isOpened = sql`offers.status = 'pending'`;
const isDue = sql`offers.status in ('sent', 'pending')
  and offers.expiry_date between account.today and account.due_until`;

/**
 * Returns what needs attention in one statement: drafts to send, responses due soon, opened offers
 * without a response, closing windows, failed emails and calls.
 */
export async function findNeeds(actor: Actor): Promise<HomeNeeds> {
  const { accountId } = actor;
  const mail = actor.permissions.has("outbox.read") ? failedMail(accountId) : sql`null::json`;
  const closing = actor.permissions.has("eligibility.read")
    ? closingWindows(actor)
    : sql`null::json`;
  const [row] = await database().execute<{
    today: string;
    dueUntil: string;
    drafts: Need<NeedItem>;
    due: Need<NeedItem>;
    opened: Need<NeedItem>;
    closing: Need<ClosingWindow> | null;
    toMark: Need<AnswersToMark> | null;
    failedMail: Need<FailedMail> | null;
    stuckInvitations: Need<StuckInvitation> | null;
    failedCalls: Need<FailedCall> | null;
  }>(sql`
    with account as (
      select
        (now() at time zone time_zone)::date as today,
        (now() at time zone time_zone)::date + ${dueSoonInDays}::int as due_until
      from accounts
      where id = ${accountId}
    )
    select
      to_char(account.today, 'YYYY-MM-DD') as today,
      to_char(account.due_until, 'YYYY-MM-DD') as "dueUntil",
      ${need(accountId, isDraft, sql`offers.created_at`, sql`offers.created_at desc`)} as drafts,
      ${need(accountId, isDue, sql`offers.sent_at`, sql`offers.expiry_date, offers.id`)} as due,
      ${need(accountId, isOpened, sql`offers.opened_at`, sql`offers.opened_at, offers.id`)} as opened,
      ${closing} as closing,
      ${stuckInvitations(actor, shown)} as "stuckInvitations",
      ${answersToMark(actor, shown)} as "toMark",
      ${mail} as "failedMail",
      ${failedCalls(actor, shown)} as "failedCalls"
    from account`);
  if (!row) throw new Error("an actor without an account");
  return row;
}

const iso = (instant: SQL) =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function need(accountId: number, condition: SQL, at: SQL, order: SQL): SQL {
  return sql`(select json_build_object(
    'total', (
      select count(*) from offers where offers.account_id = ${accountId} and ${condition}
    ),
    'items', coalesce((
      select json_agg(json_build_object(
        'offerId', offers.id,
        'candidateName', trim(candidates.first_name || ' ' || candidates.last_name),
        'jobTitle', jobs.title,
        'expiryDate', offers.expiry_date,
        'at', ${iso(at)}
      ) order by ${order})
      from (
        select * from offers
        where offers.account_id = ${accountId} and ${condition}
        order by ${order} limit ${shown}
      ) as offers
      join candidates
        on candidates.account_id = offers.account_id and candidates.id = offers.candidate_id
      join jobs on jobs.account_id = offers.account_id and jobs.id = offers.job_id
    ), '[]'::json)
  ))`;
}

/** Selects exactly the eligibilities that the list finds as closing. */
function closingWindows(actor: Actor): SQL {
  const found = sql`
    from eligibilities
    where ${eligibilityConditions(actor, { closingWithin: closingInDays })}`;
  return sql`(select json_build_object(
    'total', (select count(*) ${found}),
    'items', coalesce((
      select json_agg(json_build_object(
        'eligibilityId', first.id,
        'candidateName',
          trim((first.person ->> 'firstName') || ' ' || (first.person ->> 'lastName')),
        'testName', tests.name,
        'at', ${iso(sql`first.eligibility_end_date`)}
      ) order by first.eligibility_end_date, first.id)
      from (
        select * ${found} order by ${endOrNever}, id limit ${shown}
      ) as first
      join tests on tests.account_id = first.account_id and tests.id = first.test_id
    ), '[]'::json)
  ))`;
}

function failedMail(accountId: number): SQL {
  return sql`(select json_build_object(
    'total', (
      select count(*) from outbox_messages where account_id = ${accountId} and status = 'failed'
    ),
    'items', coalesce((
      select json_agg(json_build_object(
        'id', messages.id,
        'recipient', messages.recipient,
        'offerId', messages.offer_id,
        'candidateName', trim(candidates.first_name || ' ' || candidates.last_name),
        'lastError', messages.last_error,
        'at', ${iso(sql`messages.created_at`)}
      ) order by messages.id desc)
      from (
        select * from outbox_messages
        where account_id = ${accountId} and status = 'failed'
        order by id desc limit ${shown}
      ) as messages
      left join offers
        on offers.account_id = messages.account_id and offers.id = messages.offer_id
      left join candidates
        on candidates.account_id = offers.account_id and candidates.id = offers.candidate_id
    ), '[]'::json)
  ))`;
}
