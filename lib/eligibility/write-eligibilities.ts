import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { eligibilities } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import type { EligibilityTerms } from "./schema";

export interface NewEligibility {
  /** The person's own id (`candidates.id`). */
  personId: number;
  testId: number;
  terms: EligibilityTerms;
}

/** The origin of a new eligibility, for its first event. */
export type Origin =
  | { type: "eligibility.created" }
  | { type: "eligibility.replaced"; data: { insteadOf: number } };

const dateOf = (instant: string | null): Date | null => (instant ? new Date(instant) : null);

/** Returns the columns that an update replaces. */
export const replaceable = (terms: EligibilityTerms) => ({
  person: terms.person,
  portionCodes: terms.portionCodes,
  registrationMode: terms.registrationMode,
  scheduleStartDate: dateOf(terms.scheduleStartDate),
  eligibilityEndDate: dateOf(terms.eligibilityEndDate),
});

/**
 * Inserts new, validated eligibilities in one statement each for rows, events and audit. Returns
 * their ids in the given order. A second active one for a person and a test violates
 * `eligibilities_active_key`.
 */
export async function insertEligibilities(
  tx: Transaction,
  actor: Actor,
  rows: readonly NewEligibility[],
  origin: Origin = { type: "eligibility.created" },
): Promise<number[]> {
  if (rows.length === 0) return [];
  const { accountId } = actor;
  await insertRows(
    tx,
    eligibilities,
    rows.map(({ personId, testId, terms }) => ({
      accountId,
      candidateId: personId,
      testId,
      clientEligibilityId: terms.clientEligibilityId ?? null,
      specialAccommodations: terms.specialAccommodations ?? [],
      voucherCodes: terms.voucherCodes ?? [],
      ...replaceable(terms),
    })),
  );
  const created = await tx
    .select({
      id: eligibilities.id,
      personId: eligibilities.candidateId,
      testId: eligibilities.testId,
    })
    .from(eligibilities)
    .where(
      and(
        eq(eligibilities.accountId, accountId),
        eq(eligibilities.status, "active"),
        sql`${eligibilities.candidateId} in (select value::int from json_array_elements_text(
          ${JSON.stringify(rows.map(({ personId }) => personId))}::json))`,
        inArray(eligibilities.testId, [...new Set(rows.map(({ testId }) => testId))]),
      ),
    );
  const ids = new Map(created.map(({ id, personId, testId }) => [`${personId}:${testId}`, id]));
  const inOrder = rows.map(({ personId, testId }) => ids.get(`${personId}:${testId}`) ?? 0);
  await recordEligibilityEvents(
    tx,
    actor,
    rows.map(({ personId }, index) => ({
      ...origin,
      eligibilityId: inOrder[index] ?? 0,
      candidateId: personId,
    })),
  );
  return inOrder;
}

interface EligibilityEvent {
  type: string;
  eligibilityId: number;
  candidateId: number;
  data?: Record<string, unknown>;
  /** Data for the audit log alone, which outlives the record; without values of a person. */
  audited?: Record<string, unknown>;
}

/** Records events on the timelines and in the audit log. */
export async function recordEligibilityEvents(
  tx: Transaction,
  actor: Actor,
  happened: readonly EligibilityEvent[],
): Promise<void> {
  await recordEvents(
    tx,
    actor,
    happened.map(({ audited: _, ...event }) => event),
  );
  await recordAudit(
    tx,
    actor,
    happened.map(({ type, eligibilityId, audited }) => ({
      action: type,
      subjectType: "eligibility",
      subjectId: eligibilityId,
      ...(audited && { data: audited }),
    })),
  );
}
