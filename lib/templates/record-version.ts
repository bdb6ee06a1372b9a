import type { Transaction } from "@/db/client";
import { type templates, templateVersions } from "@/db/schema";
import { type Actor, systemActor } from "@/lib/auth/actor";

type Template = typeof templates.$inferSelect;

/** Records the template as it was saved, in the transaction that saved it. */
export async function recordVersion(
  tx: Transaction,
  actor: Actor,
  template: Template,
  restoredFrom?: number,
): Promise<void> {
  await tx.insert(templateVersions).values(valuesOf(actor, template, restoredFrom));
}

/**
 * Records what a change is about to replace, unless that is known: a process of the release before
 * may have saved it, which records nothing.
 */
export async function keepVersion(tx: Transaction, template: Template): Promise<void> {
  const { accountId, updatedAt } = template;
  await tx
    .insert(templateVersions)
    .values({ ...valuesOf(systemActor(accountId), template), createdAt: updatedAt })
    .onConflictDoNothing();
}

const valuesOf = (
  { kind, name: actorName }: Actor,
  { id, accountId, revision, name, type, locale, body }: Template,
  restoredFrom?: number,
) => ({
  ...{ accountId, templateId: id, number: revision, name, type, locale, body },
  ...{ restoredFrom: restoredFrom ?? null, actorKind: kind, actorName },
});
