import type { Permission } from "@/lib/auth/permissions";
import { homeTypes, type LiveChange, type LiveSubject, liveTypes } from "./schema";

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

/** Fields whose changes Home shows, of records of which it shows little. */
const homeFields: Readonly<Record<string, readonly string[]>> = {
  "offer.updated": ["candidateId", "jobId", "expiryDate"],
  "candidate.updated": ["firstName", "lastName"],
  "job.updated": ["title"],
};

/** Returns whether Home may show something else after this action or event. */
export function changesHome(action: string, data: Record<string, unknown> = {}): boolean {
  const shown = homeFields[action];
  const { fields } = data;
  return !shown || !Array.isArray(fields) || fields.some((field) => shown.includes(field));
}

/** A changed record or, without an id, some records of the type. */
export interface Changed {
  type: string;
  id?: number | string;
  /** False if Home shows the same as before. */
  changesHome?: boolean;
}

/** Returns what a notice of these changes names, with `home` if Home may show something else. */
export function subjectsOf(changed: readonly Changed[]): LiveSubject[] {
  const subjects: LiveSubject[] = changed.map(({ type, id }) => ({
    type,
    ...(id !== undefined && { id: String(id) }),
  }));
  const isOnHome = ({ type, changesHome: isShown = true }: Changed) =>
    isShown && homeTypes.has(type);
  return changed.some(isOnHome) ? [...subjects, { type: "home" }] : subjects;
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
