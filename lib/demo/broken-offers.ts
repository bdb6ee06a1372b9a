import { type SQL, sql } from "drizzle-orm";

/** Rules that the use cases keep, and the rows that would break them, to stand after `from`. */
export const brokenOffers: [string, SQL][] = [
  [
    "its newest version is its own",
    sql`offers o where not exists (
      select from offer_versions v
      where v.offer_id = o.id and v.number = o.version
        and v.salary is not distinct from o.salary
        and v.expiry_date is not distinct from o.expiry_date
        and v.custom_fields = o.custom_fields
        and (o.rendered_html is null or v.letter_html = o.rendered_html)
    ) or o.version <> (select count(*) from offer_versions v where v.offer_id = o.id)`,
  ],
  [
    "its template's history begins with what the template says",
    sql`templates t where not exists (
      select from template_versions v
      where v.template_id = t.id and v.number = t.revision and v.body = t.body
    )`,
  ],
  [
    "it has what its account requires",
    sql`offers o join offer_fields f on f.account_id = o.account_id
      where f.required and not o.custom_fields ? f.key`,
  ],
  [
    "the hashes are those of the letters",
    sql`offer_versions
      where letter_hash <> encode(sha256(convert_to(letter_html, 'UTF8')), 'hex')`,
  ],
  [
    "only drafts lack a variable",
    sql`offers where problems <> '[]' and (status <> 'draft' or letter_source <> 'template')`,
  ],
  [
    "the letter's source fits",
    sql`offers where (letter_source = 'none') <> (rendered_html is null)
      or (letter_source = 'none') <> (template_id is null) and letter_source <> 'manual'`,
  ],
  [
    "the stamps fit the status",
    sql`offers where (status = 'accepted') <> (accepted_at is not null)
      or (status = 'declined') <> (declined_at is not null)
      or (status = 'withdrawn') <> (withdrawn_at is not null)
      or (status = 'draft' and sent_at is not null)
      or (status not in ('draft', 'withdrawn') and sent_at is null)
      or (status = 'pending' and opened_at is null)
      or not (created_at < coalesce(sent_at, 'infinity')
        and coalesce(sent_at, created_at) < coalesce(opened_at, 'infinity')
        and coalesce(opened_at, sent_at, created_at)
          < coalesce(accepted_at, declined_at, withdrawn_at, 'infinity'))`,
  ],
  [
    "its revision counts its changes",
    sql`offers o where revision <> (
      select count(*) from events e where e.offer_id = o.id and e.type like 'offer.%')`,
  ],
  [
    "a letter that was sent has a link, closed by withdrawing",
    sql`offers o left join links l on l.offer_id = o.id
      where (o.sent_at is null) <> (l.id is null)
        or (l.id is not null and (l.closed_at is not null) <> (o.status = 'withdrawn'))`,
  ],
  [
    "a candidate with an address got a mail",
    sql`events e join offers o on o.id = e.offer_id
      left join outbox_messages m on m.offer_id = o.id and m.status = 'kept'
      where e.type = 'offer.sent' and (e.data -> 'mailed')::boolean <> (m.id is not null)`,
  ],
  [
    "an answer on the page proves whose it is",
    sql`events e join offer_versions v
        on v.offer_id = e.offer_id and v.number = (e.data ->> 'version')::int
      where e.actor_kind = 'candidate' and e.type in ('offer.accepted', 'offer.declined')
        and (v.letter_hash is distinct from e.data ->> 'letterHash'
          or (e.type = 'offer.accepted') <> (e.data ->> 'typedName' = e.actor_name))`,
  ],
  [
    "nothing happened before its people and job were there",
    sql`offers o join candidates c on c.id = o.candidate_id join jobs j on j.id = o.job_id
      where o.created_at < c.created_at or o.created_at < j.created_at`,
  ],
  [
    "every change is in the audit log",
    sql`events e where e.sitting_id is null
      and e.invitation_id is null and e.type <> 'assistance.seen' and not exists (
      select from audit_entries a
      where a.action = case e.type when 'offer.opened' then 'offer.pending' else e.type end
        and a.created_at = e.created_at
        and a.subject_id = coalesce(e.data ->> 'assistanceOfferId',
          coalesce(e.eligibility_id, e.offer_id, e.candidate_id)::text))`,
  ],
  ["yen have no decimals", sql`offers where currency = 'JPY' and salary <> trunc(salary)`],
];
