import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { drafts } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import { type Actor, requireUser } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { notFound } from "@/lib/errors";
import { announce } from "@/lib/live/announce";
import { getDrafts, ofSubject, presenceSeconds } from "./queries";
import { requireWriter } from "./require-writer";
import type { DraftState, DraftSubject } from "./schema";

type Values = DraftSubject & { accountId: number; userId: number };

const notedPresence = statement(
  (given: Given<Values>) => sql<{ appears: boolean }>`
    with before as (
      select from ${drafts} where ${ofSubject(given)} and user_id = ${given.userId}::int
        and seen_at > now() - make_interval(secs => ${presenceSeconds})
    )
    insert into ${drafts} (account_id, user_id, template_id, offer_id, seen_at)
    values (${given.accountId}, ${given.userId}, ${given.templateId}, ${given.offerId}, now())
    on conflict (account_id, user_id, template_id, offer_id) do update set seen_at = now()
    returning not exists (select from before) as appears`,
);

/**
 * Notes that the actor has it open now, and returns who else has. Others hear of somebody who
 * appears at once. Throws `not_found` if the account does not have what it is of.
 */
export async function notePresence(actor: Actor, subject: DraftSubject): Promise<DraftState> {
  requireWriter(actor, subject);
  const { templateId, offerId } = subject;
  const { accountId } = actor;
  const values = { templateId, offerId, accountId, userId: requireUser(actor) };
  const noted = await notedPresence.first(database(), values).catch((error: unknown) => {
    throw isForeignKeyViolation(error) ? notFound(offerId ? "Offer" : "Template") : error;
  });
  if (noted?.appears) announce(accountId, [{ type: "draft" }]);
  return getDrafts(actor, subject);
}

const endedPresence = statement(
  (given: Given<Values>) => sql`
    with emptied as (
      delete from ${drafts} where ${ofSubject(given)} and user_id = ${given.userId}::int
        and content is null
    )
    update ${drafts} set seen_at = null where ${ofSubject(given)}
      and user_id = ${given.userId}::int and content is not null`,
);

/** Notes that the actor has left it. Their draft stays. */
export async function endPresence(actor: Actor, subject: DraftSubject): Promise<void> {
  requireWriter(actor, subject);
  const { templateId, offerId } = subject;
  const { accountId } = actor;
  const values = { templateId, offerId, accountId, userId: requireUser(actor) };
  await endedPresence.all(database(), values);
  announce(accountId, [{ type: "draft" }]);
}
