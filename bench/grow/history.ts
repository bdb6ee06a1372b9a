import type postgres from "postgres";
import { accountId, firstIds, type Scale } from "./scale";

/**
 * Grows the timelines and the audit log by as many rows as the scale says, in the order of time:
 * how each record began, how each offer went on, and updates of offers for the rest.
 */
export async function growHistory(sql: postgres.Sql, scale: Scale): Promise<void> {
  const others = scale.candidates + scale.eligibilities;
  const perOffer = Math.max(2, Math.round((scale.history - others) / scale.offers));
  await sql`
    insert into events (account_id, type, candidate_id, offer_id, eligibility_id, data, actor_kind,
      actor_name, created_at)
    select ${accountId}, type, candidate_id, offer_id, eligibility_id, '{}', kind::actor_kind, name, at
    from (
      select 'candidate.created' as type, id as candidate_id, null::int as offer_id,
        null::int as eligibility_id, 'key' as kind, 'ATS integration' as name, created_at as at
      from candidates where account_id = ${accountId} and id >= ${firstIds.candidate}
      union all
      select 'eligibility.created', candidate_id, null, id, 'client', 'Testing service', created_at
      from eligibilities where account_id = ${accountId} and client_eligibility_id like 'CE-%'
      union all
      select case step when 1 then 'offer.created' when ${perOffer}::int then
          case status when 'draft' then 'offer.updated' when 'pending' then 'offer.opened'
            else 'offer.' || status end
          else 'offer.updated' end,
        candidate_id, id, null, 'user',
        (array['Olivia Bennett', 'Marcus Reed', 'Priya Shah'])[created_by],
        created_at + (step - 1) * interval '20 minutes'
      from offers, generate_series(1, ${perOffer}::int) step
      where account_id = ${accountId} and id >= ${firstIds.offer}
    ) happened order by at`;
  await sql`
    insert into audit_entries (account_id, actor_kind, actor_id, actor, actor_name, action,
      subject_type, subject_id, data, request_id, created_at)
    select ${accountId}, actor_kind, actor, actor, actor_name, type, split_part(type, '.', 1),
      coalesce(offer_id, eligibility_id, candidate_id)::text, '{}', gen_random_uuid()::text,
      created_at
    from events, lateral (select case actor_name when 'ATS integration' then 'key:1'
      when 'Testing service' then 'client:1' when 'Olivia Bennett' then 'member:1'
      when 'Marcus Reed' then 'member:2' else 'member:3' end as actor)
    where account_id = ${accountId} and candidate_id >= ${firstIds.candidate} order by id`;
}
