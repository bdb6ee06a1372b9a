import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { candidates, eligibilities } from "@/db/schema";
import { build } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { type Condition, conditionsOf, equals, isOneOf } from "@/lib/listing";
import { containsByIndex } from "@/lib/search";
import { scheduleRules } from "./rules";
import type { EligibilityListQuery } from "./schema";
import { breaks, breaksOneOf, cannotSchedule, canSchedule, endOrNever } from "./select-schedule";

type Filters = Omit<EligibilityListQuery, "limit" | "cursor" | "sort">;

/** The condition of each filter of a list but its search. */
export const eligibilityFilters: Record<string, Condition> = {
  status: equals(eligibilities.status),
  testId: {
    // The index of tests has the status first.
    of: (list) => sql`(${isOneOf(eligibilities.testId).of(list, {})}
      and ${eligibilities.status} in ('active', 'inactive'))`,
  },
  candidateId: equals(eligibilities.candidateId),
  closingWithin: {
    of: (days, { accountId }) => sql`(${endOrNever} >= now()
      and ${endOrNever} <= now() + make_interval(days => ${days}) and ${canSchedule(accountId)})`,
  },
  canSchedule: { of: (_, { accountId }) => canSchedule(accountId) },
  cannotSchedule: { of: (_, { accountId }) => cannotSchedule(accountId) },
  rule: { of: (list, { accountId }) => breaksOneOf(list, accountId) },
  ...Object.fromEntries(
    scheduleRules.map((rule) => [
      rule,
      { of: (_: unknown, { accountId }: { accountId?: unknown }) => breaks(rule, accountId) },
    ]),
  ),
};

/** Returns the values of a query's filters. One rule is a filter of its own, which plans better. */
export const eligibilityFiltersOf = ({ canSchedule: can, rule, testId, ...query }: Filters) => ({
  ...query,
  testId: testId?.length ? testId : undefined,
  rule: rule && rule.length > 1 ? rule : undefined,
  ...(rule?.length === 1 && { [rule[0] as string]: true }),
  canSchedule: can === "yes" || undefined,
  cannotSchedule: can === "no" || undefined,
});

/** Returns the conditions of a filtered list, for every match on all pages. */
export function eligibilityConditions(
  { accountId }: Actor,
  { search, ...query }: Filters,
): SQL | undefined {
  const people = build
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(eq(candidates.accountId, accountId), containsByIndex(candidates.search, search ?? "")),
    );
  return and(
    eq(eligibilities.accountId, accountId),
    ...conditionsOf(eligibilityFilters, eligibilityFiltersOf(query), accountId),
    search
      ? or(
          containsByIndex(eligibilities.search, search),
          inArray(eligibilities.candidateId, people),
        )
      : undefined,
  );
}
