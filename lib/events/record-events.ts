import type { Transaction } from "@/db/client";
import { events } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";

export interface NewEvent {
  type: string;
  candidateId?: number;
  offerId?: number;
  data?: Record<string, unknown>;
}

/** Puts what happened on the timelines, all in one statement, in the caller's transaction. */
export async function recordEvents(
  tx: Transaction,
  actor: Actor,
  happened: readonly NewEvent[],
): Promise<void> {
  if (happened.length === 0) return;
  await tx.insert(events).values(
    happened.map((event) => ({
      ...event,
      accountId: actor.accountId,
      actorKind: actor.kind,
      actorName: actor.name,
    })),
  );
}
