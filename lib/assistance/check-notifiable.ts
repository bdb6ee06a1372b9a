import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, candidates, templates } from "@/db/schema";
import { badRequest, notFound } from "@/lib/errors";
import { LetterTemplateError } from "@/lib/letters/errors";
import { letterValues } from "@/lib/letters/values";
import { accountColumns, candidateColumns } from "@/lib/offers/lock-offers";
import { composeAssistanceMail, type NotifiedOffer } from "./compose-assistance-mail";
import { describeProblems } from "./describe-problems";
import type { NewAssistance } from "./record-assistance";

type Draft = Pick<
  NewAssistance,
  "providerName" | "reason" | "additionalNotes" | "answerBy" | "templateId"
>;

interface Checked {
  candidateId: number;
  /** The code, or any text if it comes from a pool. */
  couponCode: string | null;
}

/**
 * Returns why a new offer's template can't be emailed, by candidate; candidates without an entry
 * can be emailed, and the built-in email suits everyone. Renders once for all candidates who lack
 * the same values, so a template whose conditions depend on values, not only on their presence, is
 * checked by the first of them. Throws `bad_request` for an unknown template.
 */
export async function checkNotifiable(
  tx: Transaction,
  accountId: number,
  draft: Draft,
  candidatesToCheck: readonly Checked[],
): Promise<Map<number, string>> {
  const reasons = new Map<number, string>();
  if (draft.templateId === null || candidatesToCheck.length === 0) return reasons;
  const offer = await notifiedOfferOf(tx, accountId, draft, draft.templateId);
  const people = await findPeople(tx, accountId, candidatesToCheck);
  const verdicts = new Map<string, string | null>();
  for (const { candidateId, couponCode } of candidatesToCheck) {
    const candidate = people.get(candidateId);
    if (!candidate) continue;
    const { account } = offer;
    const present = letterValues({ candidate, account, job: null, offer: null }, "en-US", "");
    const likeness = [couponCode ? "coupon" : "", ...present.keys()].join();
    const known = verdicts.get(likeness);
    const reason = known === undefined ? refusalOf({ offer, candidate, couponCode }) : known;
    verdicts.set(likeness, reason);
    if (reason) reasons.set(candidateId, reason);
  }
  return reasons;
}

const anyLink = "0".repeat(22);

function refusalOf(
  input: Omit<Parameters<typeof composeAssistanceMail>[0], "linkId">,
): string | null {
  try {
    const text = describeProblems(composeAssistanceMail({ ...input, linkId: anyLink }).problems);
    return text && `The template is incomplete: ${text}`;
  } catch (error) {
    if (!(error instanceof LetterTemplateError)) throw error;
    return `The template can't be rendered: ${error.message}`;
  }
}

async function notifiedOfferOf(
  tx: Transaction,
  accountId: number,
  { templateId: _, ...draft }: Draft,
  templateId: number,
): Promise<NotifiedOffer> {
  const [template] = await tx
    .select({ body: templates.body, locale: templates.locale })
    .from(templates)
    .where(
      and(
        eq(templates.accountId, accountId),
        eq(templates.id, templateId),
        eq(templates.type, "email"),
      ),
    );
  if (!template) throw badRequest("Template not found");
  const [account] = await tx
    .select(accountColumns)
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account) throw notFound("Account");
  return { ...draft, template, account };
}

async function findPeople(
  tx: Transaction,
  accountId: number,
  candidatesToCheck: readonly Checked[],
) {
  const ids = JSON.stringify(candidatesToCheck.map(({ candidateId }) => candidateId));
  const rows = await tx
    .select({ id: candidates.id, candidate: candidateColumns })
    .from(candidates)
    .where(
      and(
        eq(candidates.accountId, accountId),
        sql`${candidates.id} in (
          select value::int from json_array_elements_text(${ids}::json))`,
      ),
    );
  return new Map(rows.map(({ id, candidate }) => [id, candidate]));
}
