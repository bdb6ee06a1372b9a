import { sql } from "drizzle-orm";
import { inTransaction, openTransactionOrDatabase, type Queryable } from "@/db/client";
import { offers } from "@/db/schema";
import { type Given, selecting, statement } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { withSignatory } from "@/lib/branding/find-signatory";
import { queueNewDeliveries } from "@/lib/deliveries/queue-deliveries";
import { AppError, badRequest } from "@/lib/errors";
import { type ChangeValues, recordingChanges, writeChanges } from "@/lib/events/record-changes";
import { isPastDeadline } from "@/lib/format/calendar";
import { builtinTemplate } from "@/lib/letters/builtin";
import { requireRevision } from "@/lib/lock-record";
import { mergeValues, sameValues } from "@/lib/offer-fields/merge-values";
import { addVersion, type LetterValues, letterValues } from "./add-version";
import { applyTransitions } from "./apply-transitions";
import {
  builtinLetter,
  checkAgain,
  factsOfOffer,
  type Letter,
  letterOfTemplate,
  localeOfBuiltin,
  manualLetter,
  type Terms,
} from "./compose-letter";
import type { OfferDto } from "./dto";
import { refuseReference } from "./find-parties";
import { letterRefusal, updateRefusal } from "./lifecycle";
import {
  findTemplate,
  lockOfferOrThrow,
  type OfferWithParties,
  seeOfferOrThrow,
} from "./lock-offers";
import { readWrittenLetter } from "./read-written-letter";
import { lateDeadline, refusePay } from "./rules";
import { nextReminder } from "./schedule-reminders";
import type { UpdateOfferInput } from "./schema";
import { offerColumns } from "./select-offers";
import { toOffer } from "./serialize";

const termNames = ["salary", "currency", "payFrequency", "startDate", "expiryDate"] as const;

/**
 * Updates terms or letter, and then the status, in one transaction. Changed terms or a changed
 * letter create a new version. Throws `not_found`, `precondition_failed` if `ifMatch` is not
 * the offer's revision, `invalid` for decimals that the currency doesn't have and values that a
 * field can't have, and `bad_request` for
 * a closed offer or a status that isn't allowed; with `refusesLate` also for sending past the
 * deadline, or moving the deadline of a sent offer to a day that has passed.
 */
export async function updateOffer(
  actor: Actor,
  id: number,
  input: UpdateOfferInput,
  options: { ifMatch?: number | undefined; refusesLate?: boolean } = {},
): Promise<OfferDto> {
  requirePermission(actor, "offers.write");
  if (input.status) requirePermission(actor, "offers.transition");
  const underLock = () =>
    inTransaction(async (tx) => {
      const offer = await lockOfferOrThrow(tx, actor.accountId, id);
      const written = await change(tx, actor, offer, input, options);
      if (!written || !input.status) return written;
      const { refusesLate } = options;
      const [moved] = await applyTransitions(tx, actor, [written], input.status, { refusesLate });
      if (moved?.error) throw moved.error;
      return moved?.offer ?? written;
    });
  const optimistically = async () => {
    const on = openTransactionOrDatabase();
    return change(on, actor, await seeOfferOrThrow(on, actor.accountId, id), input, options);
  };
  const written = (input.status ? null : await optimistically()) ?? (await underLock());
  if (!written) throw new Error("a locked offer has changed");
  return toOffer(written);
}

/** Checks an update of the offer as it was found, and writes it. Null if it has changed meanwhile. */
function change(
  on: Queryable,
  actor: Actor,
  offer: OfferWithParties,
  input: UpdateOfferInput,
  options: { ifMatch?: number | undefined; refusesLate?: boolean },
): Promise<OfferWithParties | null> {
  requireRevision("Offer", offer.revision, options.ifMatch);
  const refusal = updateRefusal(offer.status);
  if (refusal) throw badRequest(refusal);
  if (options.refusesLate) refuseLate(offer, input.expiryDate ?? null);
  return writeFields(on, actor, offer, input);
}

function refuseLate({ status, account, ...offer }: OfferWithParties, expiryDate: string | null) {
  if (status === "draft" || expiryDate === null || expiryDate === offer.expiryDate) return;
  if (!isPastDeadline(expiryDate, account.timeZone, new Date())) return;
  const text = lateDeadline(expiryDate, account.locale);
  throw new AppError("bad_request", text, { details: { expiryDate: [text] } });
}

const changedOffer = statement(
  (
    given: Given<
      ChangeValues &
        LetterValues &
        Omit<Terms, "customFields"> & {
          id: number;
          revision: number;
          templateId: number | null;
          locale: string | null;
          /** As JSON. */
          customFields: string;
          nextReminderAt: Date | null;
        }
    >,
  ) =>
    selecting(
      sql`
        changed as (
          update ${offers} set template_id = ${given.templateId}, salary = ${given.salary},
            currency = ${given.currency}, pay_frequency = ${given.payFrequency},
            start_date = ${given.startDate}, expiry_date = ${given.expiryDate},
            custom_fields = ${given.customFields}::jsonb, locale = ${given.locale},
            letter_source = ${given.letterSource}, rendered_html = ${given.renderedHtml},
            problems = ${given.problems},
            next_reminder_at = ${given.nextReminderAt}::timestamptz, version = version + 1, revision = revision + 1,
            updated_at = now()
          where account_id = ${given.accountId} and id = ${given.id}
            and revision = ${given.revision}
          returning *
        ),
        ${addVersion(given, sql`changed`)},
        ${recordingChanges(given, {
          events: sql`exists (select from changed)`,
          entries: sql`exists (select from changed)`,
        })}`,
      offerColumns,
      "changed",
      queueNewDeliveries,
    ),
);

/** Writes changes as a new version and returns the updated offer, or null if it has changed. */
async function writeFields(
  on: Queryable,
  actor: Actor,
  offer: OfferWithParties,
  input: UpdateOfferInput,
): Promise<OfferWithParties | null> {
  const next = { ...offer, templateId: pick(input.templateId, offer.templateId) };
  for (const name of termNames) Object.assign(next, { [name]: pick(input[name], offer[name]) });
  const terms: string[] = termNames.filter((name) => next[name] !== offer[name]);
  if (terms.includes("salary") || terms.includes("currency")) refusePay(next);
  if (input.customFields || terms.includes("currency")) {
    const { fields, customFields: base } = offer;
    const { currency } = next;
    next.customFields = mergeValues({ fields, base, given: input.customFields, currency });
    if (!sameValues(base, next.customFields)) terms.push("customFields");
  }
  next.locale = pick(input.locale, offer.locale);
  const isTranslated = next.locale !== offer.locale;
  const isNew = terms.length > 0 || (isTranslated && offer.letterSource === "none");
  const letter = await nextLetter(on, offer, next, input, isNew);
  const fields = [...terms];
  if (isTranslated) fields.push("locale");
  if (next.templateId !== offer.templateId) fields.push("templateId");
  if (letter && letter.renderedHtml !== offer.renderedHtml) fields.push("letter");
  if (letter && letter.source !== offer.letterSource && !fields.includes("letter")) {
    fields.push("letter");
  }
  if (fields.length === 0) return offer;
  if (fields.includes("expiryDate")) {
    next.nextReminderAt = nextReminder(next, new Date())?.at ?? null;
  }
  const refusal = letter && offer.status !== "draft" ? letterRefusal(letter.problems) : null;
  if (refusal) throw badRequest(refusal);
  const data = { fields, version: offer.version + 1 };
  const { id, candidateId } = offer;
  const changes = {
    actor,
    events: [{ type: "offer.updated", candidateId, offerId: id, data }],
    entries: [{ action: "offer.updated", subjectType: "offer", subjectId: id, data }],
  };
  const values = {
    ...next,
    customFields: JSON.stringify(next.customFields),
    ...letterValues(letter ?? (await keptLetter(on, offer, next))),
  };
  const [row] = await writeChanges(changedOffer, on, changes, values).catch(refuseReference);
  return row ? { ...offer, ...row } : null;
}

/** Returns a letter that an update leaves as it is. */
const keptLetter = async (
  on: Queryable,
  offer: OfferWithParties,
  next: OfferWithParties,
): Promise<Letter> => {
  const letter = {
    source: offer.letterSource,
    renderedHtml: offer.renderedHtml,
    shownHtml: offer.renderedHtml ?? (await signedBuiltin(on, next)).shownHtml,
    problems: offer.problems,
  };
  return letter.source === "manual" ? { ...letter, problems: checkAgain(letter, next) } : letter;
};

const signedBuiltin = async (on: Queryable, offer: OfferWithParties): Promise<Letter> => {
  const template = builtinTemplate(localeOfBuiltin(offer));
  return builtinLetter(await withSignatory(on, offer.accountId, template, offer));
};

/**
 * Returns the letter after an update, or null if it doesn't change. A manual letter takes
 * precedence over a template in the same update, and stays until an update names only a template.
 */
async function nextLetter(
  on: Queryable,
  offer: OfferWithParties,
  next: OfferWithParties,
  input: UpdateOfferInput,
  isNew: boolean,
): Promise<Letter | null> {
  const ofTemplate = async (id: number) => {
    const template = await findTemplate(on, offer.accountId, id);
    return letterOfTemplate(template, await withSignatory(on, offer.accountId, template, next));
  };
  if (input.renderedHtml !== undefined) {
    if (input.templateId) await ofTemplate(input.templateId);
    const written = await readWrittenLetter(on, offer.accountId, input.renderedHtml);
    return manualLetter(written, factsOfOffer(next));
  }
  if (input.templateId === null) return signedBuiltin(on, next);
  if (input.templateId !== undefined) return ofTemplate(input.templateId);
  if (!isNew || offer.letterSource === "manual") return null;
  return next.templateId ? ofTemplate(next.templateId) : signedBuiltin(on, next);
}

const pick = <T>(given: T | undefined, current: T): T => (given === undefined ? current : given);
