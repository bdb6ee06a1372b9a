import type postgres from "postgres";

const letter = `<div class="offer-letter"><h1>Offer of employment</h1>
<p>Dear candidate,<br />We are delighted to offer you the position.</p>
<p>${"This offer is subject to satisfactory references and proof of your right to work. ".repeat(9)}</p>
<p><a href="{{ accept_url }}">Review your offer</a></p><p>Yours sincerely</p></div>`;

/** Fills an account with drafts, each to a candidate of its own, 500 a job. */
export async function fillAccount(
  client: postgres.Sql,
  { accountId, userId, count }: { accountId: number; userId: number; count: number },
): Promise<void> {
  await client`
    insert into jobs (account_id, title, salary_min, salary_max, currency, pay_frequency)
    select ${accountId}::int, 'Analyst ' || n, 50000, 150000, 'USD', 'yearly'
    from generate_series(1, ${Math.ceil(count / 500)}::int) n`;
  await client`
    insert into candidates (account_id, public_id, candidate_id, first_name, last_name, email)
    select ${accountId}::int, substr(md5(${accountId} || '-' || n), 1, 22), 'C-' || n, 'Zoë', 'Müller, ' || n,
      'person.' || n || '@example.com'
    from generate_series(1, ${count}::int) n`;
  await client`
    insert into offers (account_id, candidate_id, job_id, salary, currency, pay_frequency,
      start_date, expiry_date, letter_source, rendered_html, created_by, created_at)
    select ${accountId}::int, person.id, job.id, 50000 + person.n, 'USD', 'yearly',
      current_date + 60, current_date + 30, 'manual', ${letter}, ${userId}::int,
      now() - make_interval(mins => person.n::int)
    from (select id, row_number() over (order by id) as n from candidates
      where account_id = ${accountId}::int) person
    join (select id, row_number() over (order by id) as n from jobs
      where account_id = ${accountId}::int) job on job.n = 1 + person.n / 501`;
  await client`
    insert into offer_versions (account_id, offer_id, number, salary, currency, pay_frequency,
      start_date, expiry_date, letter_html, letter_hash, actor_kind, actor_name)
    select account_id, id, 1, salary, currency, pay_frequency, start_date, expiry_date,
      rendered_html, md5(rendered_html), 'user', 'Bench'
    from offers where account_id = ${accountId}::int`;
  await client`
    insert into events (account_id, type, candidate_id, offer_id, actor_kind, actor_name)
    select account_id, 'offer.created', candidate_id, id, 'user', 'Bench'
    from offers where account_id = ${accountId}::int`;
  await client`vacuum analyze`;
}

/** Adds an offer to assist with every candidate of the account as recipient. */
export async function fillRecipients(
  client: postgres.Sql,
  { accountId, publicId }: { accountId: number; publicId: string },
): Promise<void> {
  await client`
    with offer as (
      insert into assistance_offers (account_id, public_id, provider_name, source, actor_kind, actor_name)
      values (${accountId}, ${publicId}, 'Bench', 'api', 'system', 'Bench')
      returning id
    )
    insert into assistance_recipients (account_id, assistance_offer_id, candidate_id, coupon_code)
    select ${accountId}::int, offer.id, candidates.id, 'CODE-' || candidates.id
    from candidates, offer where candidates.account_id = ${accountId}::int`;
  await client`vacuum analyze`;
}
