import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, candidates, jobs, offers } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest, notFound } from "@/lib/errors";
import { exampleLetterData } from "@/lib/letters/example-data";
import { exampleValue } from "@/lib/letters/fields";
import type { LetterData } from "@/lib/letters/types";
import { findFields } from "@/lib/offer-fields/find-fields";
import { inheritedValues } from "@/lib/offer-fields/merge-values";
import { inheritPay } from "@/lib/offers/rules";
import type { PreviewTemplateInput } from "./schema";

const termNames = ["salary", "currency", "payFrequency", "startDate", "expiryDate"] as const;

/** Returns the account's data for letters, with its locale. */
export async function accountOfLetter(actor: Actor) {
  const [account] = await database()
    .select({
      name: accounts.name,
      address: accounts.address,
      timeZone: accounts.timeZone,
      locale: accounts.locale,
    })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId));
  if (!account) throw notFound("Account");
  return account;
}

/**
 * Returns a preview's data. An offer provides its candidate, job and terms; a job its pay and fields;
 * the rest comes from the catalogue's examples, except that dates stay empty for a chosen candidate
 * and job. Only examples include an offer to assist. Throws `bad_request` for ids the account does
 * not have.
 */
export async function previewData(
  actor: Actor,
  input: PreviewTemplateInput,
): Promise<Omit<LetterData, "account">> {
  const offer = input.offerId ? await offerOf(actor, input.offerId) : null;
  const candidateId = input.candidateId ?? offer?.candidateId;
  const jobId = input.jobId ?? offer?.jobId;
  const candidate = candidateId ? await candidateOf(actor, candidateId) : null;
  const job = jobId ? await jobOf(actor, jobId) : null;
  const fields = await findFields(actor.accountId);
  const values = offer?.customFields ?? (job && inheritedValues(fields, job.customFields));
  const pay = job && !offer ? inheritPay({}, job) : {};
  const noDates = candidate && job ? { startDate: null, expiryDate: null } : {};
  const terms = { ...exampleLetterData.offer, ...noDates, ...pay, createdAt: new Date(), ...offer };
  for (const name of termNames) {
    if (input[name] !== undefined) Object.assign(terms, { [name]: input[name] });
  }
  return {
    candidate: candidate ?? exampleLetterData.candidate,
    job: job ?? exampleLetterData.job,
    offer: terms,
    fields: fields.map((field) => ({
      ...{ key: field.key, type: field.type },
      value: values ? (values[field.key] ?? null) : exampleValue(field),
    })),
    examples: { candidate: !candidate, offer: !offer },
    assistance: offer || job ? null : exampleLetterData.assistance,
  };
}

async function offerOf(actor: Actor, id: number) {
  requirePermission(actor, "offers.read");
  const [row] = await database()
    .select({
      id: offers.id,
      candidateId: offers.candidateId,
      jobId: offers.jobId,
      salary: offers.salary,
      currency: offers.currency,
      payFrequency: offers.payFrequency,
      startDate: offers.startDate,
      expiryDate: offers.expiryDate,
      customFields: offers.customFields,
      createdAt: offers.createdAt,
    })
    .from(offers)
    .where(and(eq(offers.accountId, actor.accountId), eq(offers.id, id)));
  if (!row) throw badRequest("Offer not found");
  return row;
}

async function candidateOf(actor: Actor, id: number) {
  requirePermission(actor, "candidates.read");
  const [row] = await database()
    .select()
    .from(candidates)
    .where(and(eq(candidates.accountId, actor.accountId), eq(candidates.id, id)));
  if (!row) throw badRequest("Candidate not found");
  return row;
}

async function jobOf(actor: Actor, id: number) {
  requirePermission(actor, "jobs.read");
  const [row] = await database()
    .select()
    .from(jobs)
    .where(and(eq(jobs.accountId, actor.accountId), eq(jobs.id, id)));
  if (!row) throw badRequest("Job not found");
  return row;
}
