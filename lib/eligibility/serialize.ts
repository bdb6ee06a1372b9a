import type { candidates, eligibilities, tests } from "@/db/schema";
import { fullName } from "@/lib/format/names";
import { checkScheduling } from "./rules";
import type { EligibilityDto, EligibilityListRow } from "./schema";

export interface EligibilityRow {
  eligibility: Omit<typeof eligibilities.$inferSelect, "search">;
  test: Pick<typeof tests.$inferSelect, "code" | "name" | "portions" | "retiredAt">;
  candidate: Pick<typeof candidates.$inferSelect, "candidateId">;
  now: Date;
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** Serializes a row with its test and candidate; `now` is the database's. */
export function toEligibility({
  eligibility,
  test,
  candidate,
  now,
}: EligibilityRow): EligibilityDto {
  const { accountId: _, candidateId: personId, ...row } = eligibility;
  const fields = {
    ...row,
    personId,
    candidateId: candidate.candidateId ?? "",
    candidateName: fullName(row.person),
    testCode: test.code,
    testName: test.name,
    testRetiredAt: iso(test.retiredAt),
    portions: test.portions,
    scheduleStartDate: iso(row.scheduleStartDate),
    eligibilityEndDate: iso(row.eligibilityEndDate),
    cancelledAt: iso(row.cancelledAt),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
  return { ...fields, schedule: checkScheduling(fields, now) };
}

export function toListRow(row: EligibilityRow): EligibilityListRow {
  const {
    person: _person,
    clientEligibilityId: _clientId,
    specialAccommodations: _accommodations,
    registrationMode: _mode,
    portions: _portions,
    testRetiredAt: _retired,
    revision: _revision,
    ...listed
  } = toEligibility(row);
  return listed;
}
