import { and, eq, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { type NotificationKind, notificationKinds } from "@/db/enums";
import { notificationSettings } from "@/db/schema";
import { type Actor, requireUser } from "@/lib/auth/actor";
import { type Choices, usualChoices } from "./rules";

interface Person {
  accountId: number;
  userId: number;
}

/** Returns what a member of an account has chosen, or the defaults. */
export async function findChoices(at: Queryable, { accountId, userId }: Person): Promise<Choices> {
  const [row] = await at
    .select()
    .from(notificationSettings)
    .where(
      and(eq(notificationSettings.accountId, accountId), eq(notificationSettings.userId, userId)),
    );
  if (!row) return usualChoices;
  const { muted, emailed, isDaily } = row;
  return {
    shown: notificationKinds.filter((kind) => !muted.includes(kind)),
    emailed: notificationKinds.filter((kind) => emailed.includes(kind)),
    isDaily,
  };
}

/** Returns what the actor has chosen to be notified of, or the defaults. */
export const getChoices = (actor: Actor): Promise<Choices> =>
  findChoices(database(), { accountId: actor.accountId, userId: requireUser(actor) });

/** Saves what the actor is notified of. Concerns them alone, in this account. */
export async function updateSettings(actor: Actor, choices: Choices): Promise<Choices> {
  await saveChoices(
    database(),
    { accountId: actor.accountId, userId: requireUser(actor) },
    choices,
  );
  return choices;
}

/** Saves what a member of an account is notified of. */
export async function saveChoices(
  at: Queryable,
  person: Person,
  { shown, emailed, isDaily }: Choices,
): Promise<void> {
  const isShown = new Set<NotificationKind>(shown);
  const values = {
    muted: notificationKinds.filter((kind) => !isShown.has(kind)),
    emailed,
    isDaily,
  };
  await at
    .insert(notificationSettings)
    .values({ ...person, ...values })
    .onConflictDoUpdate({
      target: [notificationSettings.accountId, notificationSettings.userId],
      set: { ...values, updatedAt: sql`now()` },
    });
}
