import type { EligibilityPerson } from "@/db/schema";

/** Previous and new value of a field, as its history shows them. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

type Terms = Record<string, unknown> & { person?: EligibilityPerson };

/** Serializes to JSON with sorted keys, since `jsonb` does not keep their order. */
function asText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function compare(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  return Object.keys(after)
    .filter((field) => field !== "person" && asText(before[field]) !== asText(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

/** Returns the fields whose values differ, fields of the person individually. */
export function fieldChanges<Before extends object>(before: Before, after: Terms): FieldChange[] {
  const was = before as Terms;
  const person = after.person ? compare({ ...was.person }, { ...after.person }) : [];
  return [...compare(was, after), ...person];
}
