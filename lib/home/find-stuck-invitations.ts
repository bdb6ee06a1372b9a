import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";
import { isStuck } from "@/lib/invitations/select-stuck";

/** Selects the invitations to partners' assessments that failed or stalled, newest first. */
export function stuckInvitations({ accountId, permissions }: Actor, shown: number): SQL {
  if (!permissions.has("assessments.read")) return sql`null::json`;
  return sql`(select json_build_object(
    'total', (
      select count(*) from assessment_invitations where account_id = ${accountId} and ${isStuck}
    ),
    'items', coalesce((
      select json_agg(json_build_object(
        'invitationId', stuck.id,
        'candidateName', trim(candidates.first_name || ' ' || candidates.last_name),
        'assessmentName', stuck.assessment_name,
        'lastError', case when stuck.status = 'failed' then stuck.last_error end,
        'at', to_char(
          coalesce(stuck.invited_at, stuck.created_at) at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
        )
      ) order by stuck.created_at desc, stuck.id desc)
      from (
        select * from assessment_invitations
        where account_id = ${accountId} and ${isStuck}
        order by created_at desc, id desc limit ${shown}
      ) as stuck
      join candidates
        on candidates.account_id = stuck.account_id and candidates.id = stuck.candidate_id
    ), '[]'::json)
  ))`;
}
