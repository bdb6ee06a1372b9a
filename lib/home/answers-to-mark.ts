import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";

/** The sittings that wait for somebody to mark their texts, the longest waiting first. */
export function answersToMark({ accountId, permissions }: Actor, shown: number): SQL {
  if (!permissions.has("assessments.write")) return sql`null::json`;
  return sql`(select json_build_object(
    'total', (
      select count(*) from assessment_sessions
      where account_id = ${accountId} and status = 'Finished'
    ),
    'items', coalesce((
      select json_agg(json_build_object(
        'sessionId', sessions.id,
        'candidateName', trim(candidates.first_name || ' ' || candidates.last_name),
        'assessmentName', assessments.name,
        'at', to_char(sessions.finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) order by sessions.finished_at, sessions.id)
      from (
        select * from assessment_sessions
        where account_id = ${accountId} and status = 'Finished'
        order by finished_at, id limit ${shown}
      ) as sessions
      join candidates
        on candidates.account_id = sessions.account_id and candidates.id = sessions.candidate_id
      join assessments
        on assessments.account_id = sessions.account_id and assessments.id = sessions.assessment_id
    ), '[]'::json)
  ))`;
}
