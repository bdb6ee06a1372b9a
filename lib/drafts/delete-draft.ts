import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { drafts } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import { type Actor, requireUser } from "@/lib/auth/actor";
import { announce } from "@/lib/live/announce";
import { ofSubject } from "./queries";
import { requireWriter } from "./require-writer";
import type { DraftSubject } from "./schema";

const emptiedDraft = statement(
  (given: Given<DraftSubject & { accountId: number; userId: number }>) => sql<{ id: number }>`
    update ${drafts} set content = null, base_revision = null, updated_at = now()
    where ${ofSubject(given)} and user_id = ${given.userId}::int and content is not null
    returning id`,
);

/** Deletes the actor's draft, because it was saved or discarded. Their presence stays. */
export async function deleteDraft(actor: Actor, subject: DraftSubject): Promise<void> {
  requireWriter(actor, subject);
  const { templateId, offerId } = subject;
  const { accountId } = actor;
  const values = { templateId, offerId, accountId, userId: requireUser(actor) };
  if (await emptiedDraft.first(database(), values)) announce(accountId, [{ type: "draft" }]);
}
