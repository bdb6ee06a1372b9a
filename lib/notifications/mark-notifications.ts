import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { notifications } from "@/db/schema";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { announce } from "@/lib/live/announce";
import type { MarkAllInput, MarkInput } from "./schema";

const ofPerson = (actor: Actor) =>
  and(
    eq(notifications.accountId, actor.accountId),
    eq(notifications.userId, requireUser(actor)),
    eq(notifications.isShown, true),
  );

/** Marks the actor's notifications as read or unread; ignores those of others. Returns how many. */
export async function markNotifications(
  actor: Actor,
  { ids, isRead }: MarkInput,
): Promise<{ marked: number }> {
  requirePermission(actor, "offers.read");
  const readAt = isRead ? sql`coalesce(${notifications.readAt}, now())` : null;
  const marked = await database()
    .update(notifications)
    .set({ readAt })
    .where(and(ofPerson(actor), inArray(notifications.id, ids)))
    .returning({ id: notifications.id });
  return announced(actor, marked.length);
}

/** Marks the actor's notifications up to this one as read, all or an offer's. Returns how many. */
export async function markAllNotifications(
  actor: Actor,
  { upTo, offerId }: MarkAllInput,
): Promise<{ marked: number }> {
  requirePermission(actor, "offers.read");
  const marked = await database()
    .update(notifications)
    .set({ readAt: sql`now()` })
    .where(
      and(
        ofPerson(actor),
        isNull(notifications.readAt),
        lte(notifications.id, upTo),
        offerId === undefined ? undefined : eq(notifications.offerId, offerId),
      ),
    )
    .returning({ id: notifications.id });
  return announced(actor, marked.length);
}

/** Reports the change to the person's other screens. */
function announced({ accountId }: Actor, marked: number): { marked: number } {
  if (marked > 0) announce(accountId, [{ type: "notification", changesHome: false }]);
  return { marked };
}
