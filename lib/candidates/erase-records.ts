import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { selectEntryHash } from "@/lib/audit/extend-chain";
import { randomToken } from "@/lib/auth/secrets";
import { erasedName } from "./rules";

/** What stands in place of a letter that was erased. */
export const erasedLetter = "<p>Erased</p>";

interface Owned {
  /** Accepted offers whose letters are kept as evidence. */
  kept: number[];
  offers: number[];
  eligibilities: number[];
  recipients: number[];
  sittings: number[];
  invitations: number[];
}

type Erased = Pick<Owned, "kept"> & {
  /** Audit entries that were changed, with the hashes that they have from now on. */
  entries: string[];
};

/** Details of events and entries that say nothing personal; numbers and truth values don't either. */
const harmless = [
  ...["fields", "from", "status", "letterHash", "reminder", "kind", "by"],
  ...["assessmentName", "partnerName", "providerName", "assistanceOfferId", "jobTitle"],
];

const details = sql`(
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(data)
  where jsonb_typeof(value) in ('number', 'boolean', 'null')
    or key in (${sql.join(
      harmless.map((key) => sql`${key}`),
      sql`, `,
    )}))`;

const person = sql`'${sql.raw(
  JSON.stringify({
    ...{ firstName: "Erased", lastName: "", middleName: null, suffix: null, email: null },
    ...{ homePhone: null, officePhone: null, address1: null, address2: null, city: null },
    ...{ provinceState: null, postalCode: null, country: null, schoolCode: null },
    additionalAttributes: [],
  }),
)}'::jsonb`;

/**
 * Erases everything personal in a candidate's records, in the caller's transaction. The records
 * stay, under a name that says no more than the candidate's ID. An accepted offer keeps the letter
 * that was accepted, with its evidence, until `days` days after it was accepted; 0 days keep it
 * always. Changed audit entries are returned with their new hashes, which the caller records.
 */
export async function eraseRecords(
  tx: Transaction,
  accountId: number,
  id: number,
  days: number,
): Promise<Erased> {
  const { firstName, lastName } = erasedName(id);
  const name = `${firstName} ${lastName}`;
  const owned = await readOwned(tx, accountId, id, days);
  const { kept, offers, eligibilities, recipients, sittings, invitations } = owned;
  const every = [...kept, ...offers];
  const own = sql`account_id = ${accountId}`;
  const who = sql`case when actor_kind = 'candidate' then ${name}::text else actor_name end`;
  const isEvidence = (offer: SQL) => sql`(${offer} in (${idsOf(kept)}))`;
  const aboutThem = sql`(offer_id in (${idsOf(every)}) or recipient_id in (${idsOf(recipients)})
    or sitting_id in (${idsOf(sittings)}))`;
  const statements = [
    sql`delete from blocked_addresses where ${own} and address in (
      select lower(email) from candidates where ${own} and id = ${id}
      union select lower(recipient) from outbox_messages where ${own} and ${aboutThem})`,
    sql`update candidates set first_name = ${firstName}, last_name = ${lastName},
      middle_name = null, suffix = null, email = null, phone = null, home_phone = null,
      office_phone = null, address1 = null, address2 = null, city = null, province_state = null,
      postal_code = null, country = null, school_code = null, locale = null, candidate_id = null,
      public_id = ${randomToken(16)},
      additional_attributes = '[]', erased_at = coalesce(erased_at, now()), updated_at = now(),
      revision = revision + 1
      where ${own} and id = ${id}`,
    sql`update offers set rendered_html = null, custom_fields = '{}', problems = '[]',
      updated_at = now(), revision = revision + 1
      where ${own} and id in (${idsOf(offers)})`,
    sql`update offer_versions set letter_html = ${erasedLetter}, custom_fields = '{}'
      from offers where offers.account_id = ${accountId} and offers.id = offer_versions.offer_id
        and offer_versions.account_id = ${accountId}
        and offer_versions.offer_id in (${idsOf(every)})
        and not (offers.id in (${idsOf(kept)}) and offer_versions.number = offers.version)`,
    sql`delete from sealed_copies where ${own} and offer_id in (${idsOf(offers)})`,
    sql`update events set data = ${details}, actor_name = ${who}
      where ${own} and (candidate_id = ${id} or offer_id in (${idsOf(every)}))
        and not (type = 'offer.accepted' and ${isEvidence(sql`coalesce(offer_id, 0)`)})`,
    sql`update events set actor_name = ${who}
      where ${own} and type = 'offer.accepted' and ${isEvidence(sql`offer_id`)}`,
    sql`delete from outbox_messages where ${own} and ${aboutThem}`,
    every.length > 0 &&
      sql`delete from outbox_messages where ${own} and kind = 'notification'
        and html ~ ${`/offers/(${every.join("|")})([^0-9]|$)`}`,
    sql`delete from links where ${own} and ${aboutThem}`,
    sql`delete from offer_questions where ${own} and offer_id in (${idsOf(every)})`,
    sql`delete from drafts where ${own} and offer_id in (${idsOf(every)})`,
    sql`update eligibilities set person = ${person}, client_eligibility_id = null,
      special_accommodations = '{}', voucher_codes = '{}', updated_at = now(),
      revision = revision + 1
      where ${own} and id in (${idsOf(eligibilities)})`,
    sql`update sittings set invited_first_name = null, invited_last_name = null,
      invited_email = null, updated_at = now(), revision = revision + 1
      where ${own} and id in (${idsOf(sittings)})`,
    sql`update sitting_answers set value = null
      where ${own} and sitting_id in (${idsOf(sittings)})`,
    sql`delete from deliveries where ${own} and sitting_id in (${idsOf(sittings)})`,
    sql`update assessment_invitations set candidate_reference = 'erased', url = null,
      username = null, password = null, web_token = null, result_url = null, last_error = null,
      next_attempt_at = null, updated_at = now(), revision = revision + 1
      where ${own} and id in (${idsOf(invitations)})`,
    ...["bulk_files", "bulk_row_keys"].map(
      (name) => sql`delete from ${sql.identifier(name)} as part using bulk_rows as row
        where part.account_id = ${accountId} and row.account_id = part.account_id
          and row.run_id = part.run_id and row.position = part.position
          and (row.candidate_id = ${id} or row.offer_id in (${idsOf(every)}))`,
    ),
    sql`update bulk_rows set input = '{}', label = ${name}, reason = null, error = null
      where ${own} and (candidate_id = ${id} or offer_id in (${idsOf(every)}))`,
  ];
  for (const statement of statements) if (statement) await tx.execute(statement);
  return { kept, entries: await eraseEntries(tx, { accountId, id, who }, owned) };
}

const idsOf = (ids: readonly number[]) =>
  sql`select given.id::int from json_array_elements_text(${JSON.stringify(ids)}::json) as given(id)`;

async function readOwned(
  tx: Transaction,
  accountId: number,
  id: number,
  days: number,
): Promise<Owned> {
  const list = (table: string, where: SQL = sql`true`) => sql`(
    select coalesce(json_agg(id), '[]') from ${sql.identifier(table)}
    where account_id = ${accountId} and candidate_id = ${id} and ${where})`;
  const isKept = sql`(status = 'accepted'
    and (${days}::int = 0 or accepted_at >= now() - make_interval(days => ${days}::int)))`;
  const [row] = await tx.execute<{ owned: Owned }>(sql`
    select json_build_object(
      'kept', ${list("offers", isKept)},
      'offers', ${list("offers", sql`${isKept} is not true`)},
      'eligibilities', ${list("eligibilities")},
      'recipients', ${list("assistance_recipients")},
      'sittings', ${list("sittings")},
      'invitations', ${list("assessment_invitations")}) as owned`);
  if (!row) throw new Error("a select without rows");
  return row.owned;
}

/** Erases the audit entries about the candidate's records; what says nothing personal stays. */
async function eraseEntries(
  tx: Transaction,
  { accountId, id, who }: { accountId: number; id: number; who: SQL },
  { kept, offers, eligibilities, recipients, sittings, invitations }: Owned,
): Promise<string[]> {
  const subjects = [
    ...[id].map((each) => ["candidate", each]),
    ...[...kept, ...offers].map((each) => ["offer", each]),
    ...eligibilities.map((each) => ["eligibility", each]),
    ...recipients.map((each) => ["assistance_recipient", each]),
    ...sittings.map((each) => ["sitting", each]),
    ...invitations.map((each) => ["assessment_invitation", each]),
  ];
  const rows = await tx.execute<{ id: number; hash: string }>(sql`
    with about as materialized (
      select entry.id from audit_entries entry
      join json_array_elements(${JSON.stringify(subjects)}::json) as given(subject)
        on entry.subject_type = subject ->> 0 and entry.subject_id = subject ->> 1
      where entry.account_id = ${accountId} and entry.action <> 'candidate.erased'
        and not (entry.action = 'offer.accepted' and entry.subject_id in (
          select kept.id::text from (${idsOf(kept)}) as kept(id)))
      union
      select entry.id from audit_entries entry
      where entry.account_id = ${accountId} and entry.subject_type = 'assistance_offer'
        and entry.actor_kind = 'candidate'
        and entry.subject_id in (
          select public_id from assistance_offers offer join assistance_recipients recipient
            on recipient.account_id = offer.account_id
              and recipient.assistance_offer_id = offer.id
          where recipient.account_id = ${accountId} and recipient.id in (${idsOf(recipients)}))
        and entry.data ->> 'recipientId' in (
          select given.id::text from (${idsOf(recipients)}) as given(id))
    )
    update audit_entries set data = ${details}, actor_name = ${who}
    where account_id = ${accountId} and id in (select id from about)
      and (actor_kind = 'candidate' or data <> ${details})
    returning id, encode(${selectEntryHash(sql`audit_entries`)}, 'hex') as hash`);
  return rows.map((row) => `${row.id}:${row.hash}`);
}
