import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";

/** Selects the sittings with texts to mark, the longest waiting first. */
export function answersToMark({ accountId, permissions }: Actor, shown: number): SQL {
  if (!permissions.has("assessments.write")) return sql`null::json`;
  return sql`(select json_build_object(
    'total', (
      select count(*) from sittings
      where account_id = ${accountId} and status = 'Finished'
    ),
    'items', coalesce((
      select json_agg(json_build_object(
        'sittingId', sittings.id,
        'candidateName', trim(candidates.first_name || ' ' || candidates.last_name),
        'assessmentName', assessments.name,
        'at', to_char(sittings.finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) order by sittings.finished_at, sittings.id)
      from (
        select * from sittings
        where account_id = ${accountId} and status = 'Finished'
        order by finished_at, id limit ${shown}
      ) as sittings
      join candidates
        on candidates.account_id = sittings.account_id and candidates.id = sittings.candidate_id
      join assessments
        on assessments.account_id = sittings.account_id and assessments.id = sittings.assessment_id
    ), '[]'::json)
  ))`;
}
