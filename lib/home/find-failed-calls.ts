import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/auth/actor";

/**
 * Selects callbacks that failed permanently in the last thirty days and automatically disabled
 * webhooks, as far as the actor manages them, as a JSON value.
 */
export function failedCalls({ accountId, permissions }: Actor, shown: number): SQL {
  const kinds = [
    ...(permissions.has("assessments.write") ? [failedCallbacks(accountId)] : []),
    ...(permissions.has("webhooks.manage") ? [disabledWebhooks(accountId)] : []),
  ];
  if (kinds.length === 0) return sql`null::json`;
  const all = sql.join(kinds, sql` union all `);
  return sql`(select json_build_object(
    'total', (select count(*) from (${all}) as failed),
    'items', coalesce((
      select json_agg(json_build_object(
        'kind', kind, 'id', id, 'label', label, 'reason', reason,
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) order by at desc)
      from (select * from (${all}) as failed order by at desc limit ${shown}) as newest
    ), '[]'::json)
  ))`;
}

const failedCallbacks = (accountId: number) => sql`
  select 'callback' as kind, sittings.id,
    trim(candidates.first_name || ' ' || candidates.last_name) as label,
    failed.last_error as reason, failed.created_at as at
  from deliveries failed
  join sittings
    on sittings.account_id = failed.account_id and sittings.id = failed.sitting_id
  join candidates
    on candidates.account_id = sittings.account_id and candidates.id = sittings.candidate_id
  where failed.account_id = ${accountId} and failed.kind = 'callback'
    and failed.status = 'failed' and failed.created_at > now() - interval '30 days'`;

const disabledWebhooks = (accountId: number) => sql`
  select 'webhook' as kind, id, coalesce(description, url) as label,
    disabled_reason as reason, disabled_at as at
  from webhook_endpoints
  where account_id = ${accountId} and disabled_reason is not null`;
