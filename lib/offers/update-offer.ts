import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { offers } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { isPastDeadline } from "@/lib/format/calendar";
import { requireRevision } from "@/lib/lock-record";
import { addVersion } from "./add-version";
import { applyTransitions } from "./apply-transitions";
import { builtinLetter, type Letter, letterOfTemplate, manualLetter } from "./compose-letter";
import type { OfferDto } from "./dto";
import { letterRefusal, updateRefusal } from "./lifecycle";
import { lockOfferOrThrow, type OfferWithParties } from "./lock-offers";
import { lateDeadline, refusePay } from "./rules";
import type { UpdateOfferInput } from "./schema";
import { toOffer } from "./serialize";

const termNames = ["salary", "currency", "payFrequency", "startDate", "expiryDate"] as const;

/**
 * Updates terms or letter, and then the status, in one transaction. Changed terms or a changed
 * letter create a new version. Throws `not_found`, `precondition_failed` if `ifMatch` is not
 * the offer's revision, `invalid` for decimals that the currency doesn't have, and `bad_request` for
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
  return inTransaction(async (tx) => {
    const offer = await lockOfferOrThrow(tx, actor.accountId, id);
    requireRevision("Offer", offer.revision, options.ifMatch);
    const refusal = updateRefusal(offer.status);
    if (refusal) throw badRequest(refusal);
    if (options.refusesLate) refuseLate(offer, input.expiryDate ?? null);
    const written = await writeFields(tx, actor, offer, input);
    if (!input.status) return toOffer(written);
    const [moved] = await applyTransitions(tx, actor, [written], input.status, {
      refusesLate: options.refusesLate,
    });
    if (moved?.error) throw moved.error;
    return toOffer(moved?.offer ?? written);
  });
}

function refuseLate({ status, account, ...offer }: OfferWithParties, expiryDate: string | null) {
  if (status === "draft" || expiryDate === null || expiryDate === offer.expiryDate) return;
  if (!isPastDeadline(expiryDate, account.timeZone, new Date())) return;
  const text = lateDeadline(expiryDate, account.locale);
  throw new AppError("bad_request", text, { details: { expiryDate: [text] } });
}

/** Writes changes as a new version and returns the updated offer. */
async function writeFields(
  tx: Transaction,
  actor: Actor,
  offer: OfferWithParties,
  input: UpdateOfferInput,
): Promise<OfferWithParties> {
  const next = { ...offer, templateId: pick(input.templateId, offer.templateId) };
  for (const name of termNames) Object.assign(next, { [name]: pick(input[name], offer[name]) });
  const terms = termNames.filter((name) => next[name] !== offer[name]);
  if (terms.includes("salary") || terms.includes("currency")) refusePay(next);
  const letter = await nextLetter(tx, offer, next, input, terms.length > 0);
  const fields: string[] = [...terms];
  if (next.templateId !== offer.templateId) fields.push("templateId");
  if (letter && letter.renderedHtml !== offer.renderedHtml) fields.push("letter");
  if (letter && letter.source !== offer.letterSource && !fields.includes("letter")) {
    fields.push("letter");
  }
  if (fields.length === 0) return offer;
  const refusal = letter && offer.status !== "draft" ? letterRefusal(letter.problems) : null;
  if (refusal) throw badRequest(refusal);
  const [row] = await tx
    .update(offers)
    .set({
      templateId: next.templateId,
      salary: next.salary,
      currency: next.currency,
      payFrequency: next.payFrequency,
      startDate: next.startDate,
      expiryDate: next.expiryDate,
      ...(letter && {
        letterSource: letter.source,
        renderedHtml: letter.renderedHtml,
        problems: letter.problems,
      }),
      version: offer.version + 1,
      revision: offer.revision + 1,
      updatedAt: sql`now()`,
    })
    .where(and(eq(offers.accountId, actor.accountId), eq(offers.id, offer.id)))
    .returning();
  if (!row) throw new Error("a locked offer vanished");
  const shown = letter?.shownHtml ?? offer.renderedHtml ?? builtinLetter(next).shownHtml;
  await addVersion(tx, actor, row, shown);
  const data = { fields, version: row.version };
  await recordEvents(tx, actor, [
    { type: "offer.updated", candidateId: row.candidateId, offerId: row.id, data },
  ]);
  await recordAudit(tx, actor, [
    { action: "offer.updated", subjectType: "offer", subjectId: row.id, data },
  ]);
  return { ...offer, ...row };
}

/**
 * Returns the letter after an update, or null if it doesn't change. A manual letter takes
 * precedence over a template in the same update, and stays until an update names only a template.
 */
async function nextLetter(
  tx: Transaction,
  offer: OfferWithParties,
  next: OfferWithParties,
  input: UpdateOfferInput,
  termsChanged: boolean,
): Promise<Letter | null> {
  if (input.renderedHtml !== undefined) {
    if (input.templateId) await letterOfTemplate(tx, offer.accountId, input.templateId, next);
    return manualLetter(input.renderedHtml);
  }
  if (input.templateId === null) return builtinLetter(next);
  if (input.templateId !== undefined) {
    return letterOfTemplate(tx, offer.accountId, input.templateId, next);
  }
  if (!termsChanged || offer.letterSource === "manual") return null;
  return next.templateId
    ? letterOfTemplate(tx, offer.accountId, next.templateId, next)
    : builtinLetter(next);
}

const pick = <T>(given: T | undefined, current: T): T => (given === undefined ? current : given);
