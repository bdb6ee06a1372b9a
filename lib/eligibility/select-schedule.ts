import { is, Placeholder, type SQL, sql } from "drizzle-orm";
import { eligibilities, tests } from "@/db/schema";
import { listOf } from "@/db/statement";
import { type ScheduleRule, scheduleRules } from "./rules";

const { accountId, status, testId, portionCodes, scheduleStartDate, eligibilityEndDate } =
  eligibilities;

/** Sort value of a window without an end. */
export const endOrNever: SQL = sql`coalesce(${eligibilityEndDate}, 'infinity'::timestamptz)`;

const testsWhere = (account: unknown, condition: SQL): SQL =>
  sql`${testId} = any(array(
    select ${tests.id} from ${tests} where ${tests.accountId} = ${account} and ${condition}))`;

const hash = (portions: unknown): SQL => sql`hash_array(${portions})`;

const portionsOfTest = sql`array(
  select portion ->> 'code' from jsonb_array_elements(test.portions) as portion)`;

/**
 * Matches portions that their test no longer has. Tests and chosen portions have few combinations,
 * which an index gives one after the other, so that only those are compared.
 */
const hasUnknownPortion = (account: unknown): SQL => sql`(
  ${hash(portionCodes)} = any(array(
    with recursive combination as (
      (
        select test_id, hash_array(portion_codes) as hash, portion_codes from eligibilities
        where account_id = ${account} and status = 'active'
        order by test_id, hash_array(portion_codes) limit 1
      ) union all
      select next.* from combination, lateral (
        select test_id, hash_array(portion_codes), portion_codes from eligibilities
        where account_id = ${account} and status = 'active'
          and (test_id, hash_array(portion_codes)) > (combination.test_id, combination.hash)
        order by test_id, hash_array(portion_codes) limit 1
      ) as next
    )
    select combination.hash
    from combination join tests as test
      on test.account_id = ${account} and test.id = combination.test_id
    where not combination.portion_codes <@ ${portionsOfTest}
  )) and ${testsWhere(account, sql`true`)} and not ${portionCodes} <@ (
    select ${portionsOfTest} from tests as test
    where test.account_id = ${accountId} and test.id = ${testId}
  ))`;

/** Conditions of the rules, each without those before it. None is null. */
const broken = (account: unknown): Record<ScheduleRule, SQL> => ({
  cancelled: sql`${status} = 'inactive'`,
  test_retired: testsWhere(account, sql`${tests.retiredAt} is not null`),
  portions_missing: sql`(${hash(portionCodes)} = ${hash(sql`'{}'::text[]`)}
    and cardinality(${portionCodes}) = 0
    and ${testsWhere(account, sql`jsonb_array_length(${tests.portions}) > 1`)})`,
  portion_unknown: hasUnknownPortion(account),
  window_ended: sql`${endOrNever} < now()`,
  not_started: sql`(${scheduleStartDate} is not null and ${scheduleStartDate} > now())`,
});

const isActive = sql`${status} = 'active'`;

/** Matches eligibilities whose first broken rule is this one. */
export function breaks(rule: ScheduleRule, account: unknown): SQL {
  const conditions = broken(account);
  if (rule === "cancelled") return conditions.cancelled;
  const earlier = scheduleRules
    .slice(1, scheduleRules.indexOf(rule))
    .map((each) => sql`not ${conditions[each]}`);
  return sql`(${sql.join([isActive, conditions[rule], ...earlier], sql` and `)})`;
}

/** Matches eligibilities whose first broken rule is one of a list, or of what stands for it. */
export function breaksOneOf(list: unknown, account: unknown): SQL {
  const arms = is(list, Placeholder)
    ? scheduleRules.map(
        (rule) => sql`(${rule} = any(${listOf(tests.code, list)}) and ${breaks(rule, account)})`,
      )
    : (list as ScheduleRule[]).map((rule) => breaks(rule, account));
  return arms.length === 0 ? sql`false` : sql`(${sql.join(arms, sql` or `)})`;
}

/** What a filter says of the end of a window, for lists in the order of ends. */
export const endBounds: Record<string, SQL> = {
  canSchedule: sql`${endOrNever} >= now()`,
  not_started: sql`${endOrNever} >= now()`,
  window_ended: sql`${endOrNever} < now()`,
};

/** Matches eligibilities whose candidates can schedule now. */
export function canSchedule(account: unknown): SQL {
  const { cancelled: _, ...others } = broken(account);
  const kept = Object.values(others).map((condition) => sql`not ${condition}`);
  return sql`(${sql.join([isActive, ...kept], sql` and `)})`;
}

/** Matches eligibilities whose candidates can't schedule now. */
export const cannotSchedule = (account: unknown): SQL =>
  sql`(${sql.join(Object.values(broken(account)), sql` or `)})`;
