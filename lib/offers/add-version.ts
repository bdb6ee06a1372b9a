import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { LetterSource } from "@/db/enums";
import { accounts, brandings, candidates, offerVersions, templates } from "@/db/schema";
import type { Given } from "@/db/statement";
import type { ChangeValues } from "@/lib/events/record-changes";
import { letterHash } from "@/lib/letters/hash";
import type { Letter } from "./compose-letter";

/** A letter as an offer and its version store it. */
export interface LetterValues {
  letterSource: LetterSource;
  renderedHtml: string | null;
  /** As JSON. */
  problems: string;
  letterHtml: string;
  letterHash: string;
}

/** Returns the values that a statement stores a letter by. */
export const letterValues = ({
  source,
  renderedHtml,
  problems,
  shownHtml,
}: Letter): LetterValues => ({
  letterSource: source,
  renderedHtml,
  problems: JSON.stringify(problems),
  letterHtml: shownHtml,
  letterHash: letterHash(shownHtml),
});

/** The language of the offer in `source`: its own, else the candidate's, template's or account's. */
const versionLocale = sql`coalesce(source.locale,
      (select candidate.locale from ${candidates} as candidate
        where candidate.account_id = source.account_id and candidate.id = source.candidate_id),
      (select template.locale from ${templates} as template
        where template.account_id = source.account_id and template.id = source.template_id),
      (select account.locale from ${accounts} as account where account.id = source.account_id))`;

/**
 * Returns the query `version`, which adds a version with the terms of the offer in `source`, a query
 * of the same statement, and its letter. Versions never change.
 */
export const addVersion = (
  given: Given<
    Pick<ChangeValues & LetterValues, "actorKind" | "actorName" | "letterHtml" | "letterHash">
  >,
  source: SQLWrapper,
): SQL => sql`
  version as (
    insert into ${offerVersions} (account_id, offer_id, number, template_id, salary, currency,
      pay_frequency, start_date, expiry_date, custom_fields, locale, letter_html, letter_hash, branding_id,
      actor_kind, actor_name)
    select account_id, id, version, template_id, salary, currency, pay_frequency, start_date,
      expiry_date, custom_fields, ${versionLocale}, ${given.letterHtml}::text, ${given.letterHash}::text,
      (select max(branding.id) from ${brandings} as branding
        where branding.account_id = source.account_id),
      ${given.actorKind}::actor_kind, ${given.actorName}::text
    from ${source} as source
  )`;
