import type postgres from "postgres";
import { accountId, firstIds, type Scale } from "./scale";

/** Grows eligibilities for the demo's tests, a fifth of them cancelled, in windows of all kinds. */
export async function growEligibilities(sql: postgres.Sql, scale: Scale): Promise<void> {
  await sql`
    insert into eligibilities (account_id, candidate_id, test_id, status, client_eligibility_id,
      person, portion_codes, registration_mode, schedule_start_date, eligibility_end_date,
      cancelled_at, created_at, updated_at)
    select ${accountId}, candidates.id, tests.id,
      (case when at % 5 = 0 then 'inactive' else 'active' end)::eligibility_status, 'CE-' || at,
      jsonb_build_object('firstName', first_name, 'lastName', last_name, 'middleName', null,
        'suffix', null, 'email', email, 'homePhone', null, 'officePhone', null, 'address1', null,
        'address2', null, 'city', city, 'provinceState', null, 'postalCode', null,
        'country', country, 'schoolCode', null, 'additionalAttributes', '[]'::jsonb),
      case when jsonb_array_length(portions) > 1 then array[portions -> 0 ->> 'code']
        else '{}' end,
      'Online', date_trunc('second', now()) - make_interval(days => at % 400),
      case when at % 9 > 0 then
        date_trunc('second', now()) + make_interval(days => at % 730 - 200, secs => at % 86400) end,
      case when at % 5 = 0 then now() - interval '1 day' end, since, since
    from generate_series(0, ${scale.eligibilities}::int - 1) at
    join candidates on candidates.account_id = ${accountId}
      and candidates.id = ${firstIds.candidate}::int + at % ${scale.candidates}::int
    join (select id, portions, row_number() over (order by id) - 1 as number, count(*) over () as all
      from tests where account_id = ${accountId}) tests on tests.number = at % tests.all,
    lateral (select now() - make_interval(mins => at) as since)`;
}
