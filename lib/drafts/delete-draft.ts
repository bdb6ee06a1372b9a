import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { drafts } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import { type Actor, requireUser } from "@/lib/auth/actor";
import { announce } from "@/lib/live/announce";
import { ofSubject } from "./queries";
import { requireWriter } from "./require-writer";
import type { DeleteDraftInput } from "./schema";

type Values = DeleteDraftInput & { accountId: number; userId: number };

const emptiedDraft = statement(
  (given: Given<Values>) => sql<{ id: number }>`
    update ${drafts} set content = null, base_revision = null, updated_at = now()
    where ${ofSubject(given)} and user_id = ${given.userId}::int and content is not null
      and date_trunc('milliseconds', updated_at) <= ${given.savedAt}::timestamptz
    returning id`,
);

/**
 * Deletes the actor's draft, because it was saved or discarded. Their presence stays, and so does a
 * later draft, which another of their pages has saved.
 */
export async function deleteDraft(actor: Actor, input: DeleteDraftInput): Promise<void> {
  requireWriter(actor, input);
  const { templateId, offerId, savedAt } = input;
  const { accountId } = actor;
  const values = { templateId, offerId, savedAt, accountId, userId: requireUser(actor) };
  if (await emptiedDraft.first(database(), values)) announce(accountId, [{ type: "draft" }]);
}
