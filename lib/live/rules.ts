import type { Permission } from "@/lib/auth/permissions";
import { type LiveChange, type LiveSubject, liveTypes } from "./schema";

const maxIds = 50;
/** PostgreSQL's limit is below 8000 bytes. */
const maxBytes = 7900;

/**
 * Removes duplicate subjects. A type with more than fifty ids, or with none, stands for all of its
 * kind.
 */
export function collapse(subjects: readonly LiveSubject[]): LiveSubject[] {
  const idsOf = new Map<string, Set<string> | "many">();
  for (const { type, id } of subjects) {
    const ids = idsOf.get(type) ?? new Set<string>();
    if (ids === "many") continue;
    if (id !== undefined) ids.add(id);
    idsOf.set(type, id === undefined || ids.size > maxIds ? "many" : ids);
  }
  return [...idsOf].flatMap(([type, ids]) =>
    ids === "many" ? [{ type }] : [...ids].map((id) => ({ type, id })),
  );
}

/** Returns the text of a notice, with types only if ids would exceed PostgreSQL's limit. */
export function noticeText(account: number, changed: readonly LiveSubject[]): string {
  const subjects = collapse(changed);
  const text = JSON.stringify({ account, subjects });
  if (new TextEncoder().encode(text).length <= maxBytes) return text;
  return JSON.stringify({ account, subjects: collapse(subjects.map(({ type }) => ({ type }))) });
}

/** Parses a notice; null if it isn't one. */
export function readNotice(text: string): ({ account: number } & LiveChange) | null {
  try {
    const { account, subjects } = JSON.parse(text);
    return typeof account === "number" && Array.isArray(subjects) ? { account, subjects } : null;
  } catch {
    return null;
  }
}

/** Returns the subjects that someone with these permissions may read. */
export const subjectsFor = (
  permissions: ReadonlySet<Permission>,
  subjects: readonly LiveSubject[],
): LiveSubject[] =>
  subjects.filter(({ type }) => {
    const known = liveTypes[type];
    return !known || permissions.has(known.permission);
  });

/** Returns the key prefixes of the queries to refetch, or `all` for an unknown subject. */
export function queriesOf(subjects: readonly LiveSubject[]): string[] | "all" {
  const known = subjects.map(({ type }) => liveTypes[type]);
  if (known.includes(undefined)) return "all";
  return [...new Set(known.flatMap((type) => type?.queries ?? []))];
}
