import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { database, inTransaction, type Transaction } from "@/db/client";
import { accounts, candidates, jobs } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import { withSignatory } from "@/lib/branding/find-signatory";
import { badRequest } from "@/lib/errors";
import { todayIn } from "@/lib/format/calendar";
import { fullName } from "@/lib/format/names";
import { embedImages } from "@/lib/letter-images/embed-images";
import { fillAcceptUrl } from "@/lib/letters/accept-url";
import { builtinTemplate } from "@/lib/letters/builtin";
import { letterDocument } from "@/lib/letters/document";
import { LetterTemplateError } from "@/lib/letters/errors";
import { renderLetter } from "@/lib/letters/render-letter";
import type { LetterProblem } from "@/lib/letters/schema";
import { findFields } from "@/lib/offer-fields/find-fields";
import { inheritedValues, mergeValues } from "@/lib/offer-fields/merge-values";
import { checkSending } from "./check-sending";
import { letterData, localeOfBuiltin, type Terms } from "./compose-letter";
import type { SendProblem } from "./dto";
import { findOtherOffers, noOtherOffers } from "./find-other-offers";
import { findTemplate } from "./lock-offers";
import { inheritPay } from "./rules";
import { CreateOfferInput } from "./schema";

export const PreviewLetterInput = CreateOfferInput.omit({ createdBy: true });
export type PreviewLetterInput = z.output<typeof PreviewLetterInput>;

/** Variables that exist only once an offer is created, which a preview ignores. */
const assignedLater = new Set(["offer_id", "offer.id"]);

/**
 * Returns the letter of an offer with these terms as a complete document, to be served under
 * `letterCsp`, what is wrong with it, and what else speaks against sending. Writes nothing. Throws
 * `bad_request` for a candidate, job or template the account does not have, or a template with errors.
 */
export async function previewLetter(
  actor: Actor,
  input: PreviewLetterInput,
): Promise<{
  document: string;
  problems: LetterProblem[];
  sendProblems: SendProblem[];
  terms: Terms;
}> {
  requirePermission(actor, "offers.write");
  const { parties, pay, fields, template, others } = await inTransaction(async (tx) => ({
    ...(await findParties(tx, actor.accountId, input)),
    others: await findOtherOffers(tx, actor.accountId, [{ ...input, id: 0 }]),
    fields: await findFields(actor.accountId, tx),
    template: input.templateId ? await findTemplate(tx, actor.accountId, input.templateId) : null,
  }));
  if (input.templateId && !template) throw badRequest("Template not found");
  const inherited = inheritPay(input, pay);
  const { currency } = inherited;
  const base = inheritedValues(fields, pay.customFields);
  const terms: Terms = {
    ...inherited,
    startDate: input.startDate ?? null,
    expiryDate: input.expiryDate ?? null,
    customFields: mergeValues({ fields, base, given: input.customFields, currency }),
  };
  const { account } = parties;
  const locale = input.locale ?? null;
  const unsigned = { ...parties, ...terms, fields, locale, id: 0, createdAt: new Date() };
  const used = template ?? builtinTemplate(localeOfBuiltin(unsigned));
  const data = letterData(await withSignatory(database(), actor.accountId, used, unsigned));
  const { html, problems } = render(used, { ...data, offer: { ...data.offer, id: null } });
  const shownHtml = await embedImages(database(), actor.accountId, html);
  return {
    document: letterDocument(fillAcceptUrl(shownHtml, null), {
      title: "Preview",
      locale: used.locale,
      branding: await findCurrentBranding(database(), actor.accountId),
      layout: "pages",
    }),
    problems: problems.filter(({ name = "" }) => !assignedLater.has(name)),
    terms,
    sendProblems: checkSending(
      {
        ...terms,
        ...(others.get(0) ?? noOtherOffers),
        candidateName: fullName(parties.candidate),
        job: pay,
        fields,
      },
      { today: todayIn(account.timeZone, new Date()), locale: account.locale },
    ),
  };
}

type RenderInput = Parameters<typeof renderLetter>[0];

function render(template: RenderInput["template"], data: RenderInput["data"]) {
  try {
    return renderLetter({ template, data });
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    throw badRequest(`The template cannot be rendered: ${error.message}`);
  }
}

async function findParties(
  tx: Transaction,
  accountId: number,
  ids: { candidateId: number; jobId: number },
) {
  const [found] = await tx
    .select({ candidate: candidates, account: accounts })
    .from(candidates)
    .innerJoin(accounts, eq(accounts.id, candidates.accountId))
    .where(and(eq(candidates.accountId, accountId), eq(candidates.id, ids.candidateId)));
  if (!found) throw badRequest("Candidate not found");
  const [job] = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.accountId, accountId), eq(jobs.id, ids.jobId)));
  if (!job) throw badRequest("Job not found");
  return { parties: { ...found, job }, pay: job };
}
