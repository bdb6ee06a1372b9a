import { type SQL, sql } from "drizzle-orm";
import { eligibilities, tests } from "@/db/schema";
import type { ScheduleRule } from "./rules";

const { status, portionCodes, scheduleStartDate, eligibilityEndDate } = eligibilities;

const conditions: Record<ScheduleRule, SQL> = {
  cancelled: sql`${status} = 'inactive'`,
  test_retired: sql`${tests.retiredAt} is not null`,
  portions_missing: sql`jsonb_array_length(${tests.portions}) > 1 and cardinality(${portionCodes}) = 0`,
  portion_unknown: sql`exists (
    select from unnest(${portionCodes}) as chosen(code)
    where not ${tests.portions} @> jsonb_build_array(jsonb_build_object('code', chosen.code)))`,
  window_ended: sql`${eligibilityEndDate} < now()`,
  not_started: sql`${scheduleStartDate} > now()`,
};

/** SQL for the first broken rule of `checkScheduling`, or null. */
export const scheduleRule: SQL = sql`case ${sql.join(
  Object.entries(conditions).map(
    ([rule, condition]) => sql`when ${condition} then ${sql.raw(`'${rule}'`)}`,
  ),
  sql` `,
)} end`;
