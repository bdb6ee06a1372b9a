import { inTransaction } from "@/db/client";
import { offers } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission, requireUser } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { addVersion } from "./add-version";
import { builtinLetter, letterOfTemplate } from "./compose-letter";
import type { OfferDto } from "./dto";
import { findPartiesOrThrow, requireCreator } from "./lock-offers";
import { inheritPay, refusePay } from "./rules";
import type { CreateOfferInput } from "./schema";
import { toOffer } from "./serialize";

/**
 * Creates a draft with its letter and first version. Absent pay comes from the job. Throws
 * `invalid` for decimals that the currency doesn't have, and `bad_request` for a candidate, job, template or creator the account does not have.
 */
export async function createOffer(actor: Actor, input: CreateOfferInput): Promise<OfferDto> {
  requirePermission(actor, "offers.write");
  return inTransaction(async (tx) => {
    const { accountId } = actor;
    const createdBy = input.createdBy ?? requireUser(actor);
    const { candidate, job, pay, account, offerId } = await findPartiesOrThrow(
      tx,
      accountId,
      input,
    );
    await requireCreator(tx, accountId, createdBy);
    const terms = inheritPay(input, pay);
    refusePay(terms);
    const draft = {
      id: offerId,
      accountId,
      candidateId: input.candidateId,
      jobId: input.jobId,
      templateId: input.templateId ?? null,
      ...terms,
      startDate: input.startDate ?? null,
      expiryDate: input.expiryDate ?? null,
      createdBy,
      createdAt: new Date(),
    };
    const subject = { ...draft, candidate, job, account };
    const letter = input.templateId
      ? await letterOfTemplate(tx, accountId, input.templateId, subject)
      : builtinLetter(subject);
    const { createdAt: _, ...values } = draft;
    const [row] = await tx
      .insert(offers)
      .values({
        ...values,
        letterSource: letter.source,
        renderedHtml: letter.renderedHtml,
        problems: letter.problems,
      })
      .returning();
    if (!row) throw new Error("insert returned no offer");
    await addVersion(tx, actor, row, letter.shownHtml);
    await recordEvents(tx, actor, [
      { type: "offer.created", candidateId: row.candidateId, offerId: row.id },
    ]);
    await recordAudit(tx, actor, [
      { action: "offer.created", subjectType: "offer", subjectId: row.id },
    ]);
    return toOffer(row);
  });
}
