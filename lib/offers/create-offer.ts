import { sql } from "drizzle-orm";
import { openTransactionOrDatabase } from "@/db/client";
import { offers } from "@/db/schema";
import { build, type Given, selecting, statement } from "@/db/statement";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { withSignatory } from "@/lib/branding/find-signatory";
import { queueNewDeliveries } from "@/lib/deliveries/queue-deliveries";
import { type ChangeValues, recordingChanges, writeChanges } from "@/lib/events/record-changes";
import { builtinTemplate } from "@/lib/letters/builtin";
import { inheritedValues, mergeValues } from "@/lib/offer-fields/merge-values";
import { addVersion, type LetterValues, letterValues } from "./add-version";
import { builtinLetter, letterOfTemplate, localeOfBuiltin } from "./compose-letter";
import type { OfferDto } from "./dto";
import { findPartiesOrThrow, refuseReference } from "./find-parties";
import { inheritPay, refusePay } from "./rules";
import type { CreateOfferInput } from "./schema";
import { type OfferRow, offerColumns } from "./select-offers";
import { toOffer } from "./serialize";

type NewOffer = Pick<
  OfferRow,
  | ("id" | "candidateId" | "jobId" | "templateId" | "createdBy")
  | ("salary" | "currency" | "payFrequency" | "startDate" | "expiryDate" | "customFields")
  | "locale"
>;

const insertOffer = statement((given: Given<ChangeValues & NewOffer & LetterValues>) =>
  selecting(
    sql`
        created as ${build
          .insert(offers)
          .values({
            id: given.id,
            accountId: given.accountId,
            candidateId: given.candidateId,
            jobId: given.jobId,
            templateId: given.templateId,
            salary: given.salary,
            currency: given.currency,
            payFrequency: given.payFrequency,
            startDate: given.startDate,
            expiryDate: given.expiryDate,
            customFields: given.customFields,
            locale: given.locale,
            letterSource: given.letterSource,
            renderedHtml: given.renderedHtml,
            problems: sql`${given.problems}`,
            createdBy: given.createdBy,
          })
          .returning()},
        ${addVersion(given, sql`created`)},
        ${recordingChanges(given)}`,
    offerColumns,
    "created",
    queueNewDeliveries,
  ),
);

/**
 * Creates a draft with its letter and first version. Absent pay and fields come from the job. Throws
 * `invalid` for decimals that the currency doesn't have and values that a field can't have, and `bad_request` for a candidate, job, template or creator the account does not have.
 */
export async function createOffer(actor: Actor, input: CreateOfferInput): Promise<OfferDto> {
  requirePermission(actor, "offers.write");
  const on = openTransactionOrDatabase();
  const { accountId } = actor;
  const createdBy = input.createdBy ?? requireUser(actor);
  const { candidateId, jobId, templateId = null } = input;
  const ids = { candidateId, jobId, templateId, createdBy };
  const { candidate, job, account, fields, template, offerId } = await findPartiesOrThrow(
    on,
    accountId,
    ids,
  );
  const terms = inheritPay(input, job);
  refusePay(terms);
  const draft = {
    ...{ id: offerId, ...ids, ...terms },
    startDate: input.startDate ?? null,
    expiryDate: input.expiryDate ?? null,
    locale: input.locale ?? null,
    customFields: mergeValues({
      fields,
      base: inheritedValues(fields, job.customFields),
      given: input.customFields,
      currency: terms.currency,
    }),
  };
  const unsigned = { ...draft, candidate, job, account, fields, createdAt: new Date() };
  const signed = template ?? builtinTemplate(localeOfBuiltin(unsigned));
  const subject = await withSignatory(on, accountId, signed, unsigned);
  const letter = templateId ? letterOfTemplate(template, subject) : builtinLetter(subject);
  const changes = {
    actor,
    events: [{ type: "offer.created", candidateId, offerId }],
    entries: [{ action: "offer.created", subjectType: "offer", subjectId: offerId }],
  };
  const values = { ...draft, ...letterValues(letter) };
  const [row] = await writeChanges(insertOffer, on, changes, values).catch(refuseReference);
  if (!row) throw new Error("insert returned no offer");
  return toOffer(row);
}
