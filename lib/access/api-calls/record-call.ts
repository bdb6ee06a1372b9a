import { inTransaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { apiCalls } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { toAppError } from "@/lib/database-errors";
import { log } from "@/lib/log";
import { CallBuffer } from "./buffer-calls";

type NewCall = Omit<typeof apiCalls.$inferSelect, "id">;

const shared = globalThis as typeof globalThis & { profferCalls?: CallBuffer<NewCall> };
shared.profferCalls ??= new CallBuffer({
  write: (calls) => inTransaction((tx) => insertRows(tx, apiCalls, calls)),
  mayRetry: (error) => toAppError(error).code === "unavailable",
  onLoss: (count, error) => log.error("calls were not recorded", { count }, error),
});
const buffer = shared.profferCalls;

/** A call with its response status. The path excludes the query. */
export type AnsweredCall = Pick<
  NewCall,
  "method" | "path" | "status" | "milliseconds" | "requestId"
>;

/**
 * Records a call by an external system, refused or not, in the recent calls. Calls in a person's
 * session are not recorded. Adds no query to the call: entries are written together a moment later.
 */
export function recordCall(actor: Actor, call: AnsweredCall): void {
  if (actor.kind !== "key" && actor.kind !== "client") return;
  const { accountId, credential, name: credentialName } = actor;
  const path = call.path.slice(0, 500);
  const createdAt = new Date();
  buffer.add({ ...call, accountId, credential, credentialName, path, createdAt });
}

/** Writes pending calls, for shutdown. Never throws. */
export const flushCalls = (): Promise<void> => buffer.flush();
