import { createHash } from "node:crypto";

/** An event as it is hashed. */
export interface HashedEvent {
  id: number;
  type: string;
  data: Record<string, unknown>;
  actorKind: string;
  actorName: string;
  createdAt: Date;
}

/** Returns JSON with sorted keys and no spaces, the same for equal values. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}

/**
 * Returns the SHA-256 of an event as 64 hexadecimal digits. The salt, which the account keeps, makes
 * what a member changed unguessable to somebody who has the hash alone.
 */
export function deriveEventHash(salt: string, event: HashedEvent): string {
  const { id, type, data, actorKind, actorName, createdAt } = event;
  const content = { id, type, data, actorKind, actorName, createdAt: createdAt.toISOString() };
  return createHash("sha256")
    .update(`${salt}\n${canonicalJson(content)}`)
    .digest("hex");
}
