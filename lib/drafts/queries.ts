import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { drafts, users } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import { type Actor, requireUser } from "@/lib/auth/actor";
import { requireWriter } from "./require-writer";
import type { DraftState, DraftSubject, OtherEditor } from "./schema";

/** Who reported within this time has it open: three beats. */
export const presenceSeconds = 45;

interface OwnRow {
  content: Record<string, string> | null;
  baseRevision: number | null;
  updatedAt: string;
}

type Values = DraftSubject & { accountId: number; userId: number };

/** Matches the drafts of a subject, of everybody in the account. */
export const ofSubject = (given: Given<DraftSubject & { accountId: number }>) => sql`
  account_id = ${given.accountId}::int
  and template_id is not distinct from ${given.templateId}::int
  and offer_id is not distinct from ${given.offerId}::int`;

const ownDraft = statement(
  (given: Given<Values>) => sql<OwnRow>`
    select content, base_revision as "baseRevision", updated_at as "updatedAt"
    from ${drafts} where ${ofSubject(given)} and user_id = ${given.userId}::int
      and content is not null`,
);

const otherEditors = statement(
  (given: Given<Values>) => sql<OtherEditor>`
    select users.id as "userId", users.name, content is not null as "isEditing"
    from ${drafts} join ${users} on users.id = user_id
    where ${ofSubject(given)} and user_id <> ${given.userId}::int
      and seen_at > now() - make_interval(secs => ${presenceSeconds})
      and (template_id is not null or offer_id is not null)
    order by users.name, users.id limit 20`,
);

/** Returns what the actor has typed but not saved, and who else has the same open. */
export async function getDrafts(actor: Actor, subject: DraftSubject): Promise<DraftState> {
  requireWriter(actor, subject);
  const { templateId, offerId } = subject;
  const values = { templateId, offerId, accountId: actor.accountId, userId: requireUser(actor) };
  const [own, others] = await Promise.all([
    ownDraft.first(database(), values),
    otherEditors.all(database(), values),
  ]);
  if (!own?.content) return { draft: null, others };
  const { content, baseRevision } = own;
  const updatedAt = new Date(own.updatedAt).toISOString();
  return { draft: { content, baseRevision, updatedAt }, others };
}
