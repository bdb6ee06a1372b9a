import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { drafts } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import { type Actor, requireUser } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { notFound } from "@/lib/errors";
import { announce } from "@/lib/live/announce";
import { ofSubject } from "./queries";
import { requireWriter } from "./require-writer";
import type { Draft, SaveDraftInput } from "./schema";

type Values = Omit<SaveDraftInput, "content"> & {
  accountId: number;
  userId: number;
  /** As JSON. */
  content: string;
};

const savedDraft = statement(
  (given: Given<Values>) => sql<{ updatedAt: string; begins: boolean }>`
    with before as (
      select from ${drafts} where ${ofSubject(given)} and user_id = ${given.userId}::int
        and content is not null
    )
    insert into ${drafts} (account_id, user_id, template_id, offer_id, content, base_revision, seen_at)
    values (${given.accountId}, ${given.userId}, ${given.templateId}, ${given.offerId},
      ${given.content}::jsonb, ${given.baseRevision}, now())
    on conflict (account_id, user_id, template_id, offer_id) do update set
      content = excluded.content, base_revision = excluded.base_revision,
      updated_at = now(), seen_at = now()
    returning updated_at as "updatedAt", not exists (select from before) as begins`,
);

/**
 * Saves what the actor has typed, in place of their earlier draft of the same. Throws `not_found` if
 * the account does not have what it is of.
 */
export async function saveDraft(
  actor: Actor,
  { content, baseRevision, templateId, offerId }: SaveDraftInput,
): Promise<Draft> {
  const subject = { templateId, offerId };
  requireWriter(actor, subject);
  const { accountId } = actor;
  const userId = requireUser(actor);
  const saved = await savedDraft
    .first(database(), {
      ...{ ...subject, accountId, userId, baseRevision },
      content: JSON.stringify(content),
    })
    .catch((error: unknown) => {
      throw isForeignKeyViolation(error) ? notFound(offerId ? "Offer" : "Template") : error;
    });
  if (!saved) throw new Error("insert returned no draft");
  if (saved.begins) announce(accountId, [{ type: "draft" }]);
  return { content, baseRevision, updatedAt: new Date(saved.updatedAt).toISOString() };
}
