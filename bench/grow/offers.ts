import type postgres from "postgres";
import { accountId, firstIds, type Scale } from "./scale";

const letter = `<h1>Offer of employment</h1><p>Dear {{ candidate_name }},<br><br>We are delighted to
offer you the position of {{ job_title }} at {{ company_name }}.</p><p>Your starting salary will be
{{ salary }} {{ currency }} per year, paid monthly in arrears. Your start date will be
{{ start_date }}. This offer is open until {{ expiry_date }}.</p><hr><p>This offer is subject to
satisfactory references, proof of your right to work and completion of our standard pre-employment
checks. Please read the enclosed terms carefully before you accept.</p><p><a
href="{{ accept_url }}" style="background-color: #007bff; color: white; padding: 10px 20px;
text-decoration: none">Review your offer</a></p><p>Yours sincerely,<br>The people team,
{{ company_name }}</p>`.replaceAll("\n", " ");

const paragraph = '<p style="margin-bottom: 16px; line-height: 1.5;">';

/** The letter of 1 kB as it is stored: `%s` are the name, the title and the salary. */
const stored =
  `<div class="offer-letter"><h1>Offer of employment</h1>${paragraph}Dear %s,<br /><br />We
are delighted to offer you the position of %s at Acme Corp.</p>${paragraph}Your starting salary will
be %s USD per year, paid monthly in arrears. Your start date will be 2027-01-01. This offer is open
until 2026-12-15.</p><hr />${paragraph}This offer is subject to satisfactory references, proof of
your right to work and completion of our standard pre-employment checks. Please read the enclosed
terms carefully before you accept.</p><p style="margin-bottom: 16px"><a href="{{ accept_url }}"
target="_blank" rel="noopener noreferrer" style="background-color: #007bff; color: white; padding:
10px 20px; text-decoration: none">Review your offer</a></p>${paragraph}Yours sincerely,<br />The
people team, Acme Corp</p></div>`.replaceAll("\n", " ");

/** Grows offers of every status, most of them answered, with a letter and one version each. */
export async function growOffers(sql: postgres.Sql, scale: Scale): Promise<void> {
  await sql`
    insert into templates (id, account_id, name, type, locale, body)
    values (${firstIds.template}, ${accountId}, 'Bench letter', 'offer', 'en-US', ${letter})`;
  await sql`
    create temp table planned as
    select ${firstIds.offer}::int + at as id, 50000 + at % 50000 as salary, 1 + at % 3 as created_by,
      ${firstIds.candidate}::int + ((at::bigint * 7) % ${scale.candidates}::int)::int as candidate_id,
      ${firstIds.job}::int + at % ${scale.jobs}::int as job_id,
      case when at % 100 < 5 then 'draft' when at % 100 < 13 then 'sent'
        when at % 100 < 20 then 'pending' when at % 100 < 65 then 'accepted'
        when at % 100 < 85 then 'declined' else 'withdrawn' end as status,
      now() - case when at % 100 < 20 then make_interval(mins => (at * 7919::bigint % 43200)::int)
        else make_interval(mins => (at * 7919::bigint % 1000000)::int, days => 7) end as created_at
    from generate_series(0, ${scale.offers}::int - 1) at`;
  await sql`
    insert into offers (id, account_id, candidate_id, job_id, template_id, status, salary, currency,
      pay_frequency, start_date, expiry_date, letter_source, rendered_html, created_by, created_at,
      updated_at, sent_at, opened_at, accepted_at, declined_at, withdrawn_at)
    select planned.id, ${accountId}, planned.candidate_id, job_id, ${firstIds.template},
      planned.status::offer_status, salary, 'USD', 'yearly', (at + interval '60 days')::date,
      (at + interval '30 days')::date, 'template',
      format(${stored}::text, first_name || ' ' || last_name, title, salary), created_by, at,
      at + interval '3 days', case when planned.status <> 'draft' then at + interval '1 hour' end,
      case when planned.status in ('pending', 'accepted', 'declined')
        then at + interval '5 hours' end,
      case when planned.status = 'accepted' then at + interval '2 days' end,
      case when planned.status = 'declined' then at + interval '3 days' end,
      case when planned.status = 'withdrawn' then at + interval '3 days' end
    from planned
    join candidates on candidates.account_id = ${accountId} and candidates.id = planned.candidate_id
    join jobs on jobs.account_id = ${accountId} and jobs.id = job_id,
    lateral (select planned.created_at as at)`;
  await sql`
    insert into offer_versions (account_id, offer_id, number, template_id, salary, currency,
      pay_frequency, start_date, expiry_date, letter_html, letter_hash, actor_kind, actor_name,
      created_at)
    select ${accountId}, id, 1, template_id, salary, currency, pay_frequency, start_date,
      expiry_date, rendered_html, encode(sha256(rendered_html::bytea), 'hex'), 'user',
      'Olivia Bennett', created_at
    from offers where id >= ${firstIds.offer}`;
  await sql`drop table planned`;
}
