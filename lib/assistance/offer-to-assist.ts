import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { accounts, candidates } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { enqueueNotification } from "./notify-offer";
import { addRecipients, recordAssistance } from "./record-assistance";
import type { OfferToAssistDto, OfferToAssistInput } from "./schema";

/**
 * Records an external provider's offer to assist in one transaction, all or nothing, for any number
 * of candidates. Notifies nobody unless the account's settings say so. Throws `not_found`, with the
 * ids in `missing`, if any candidate isn't the account's.
 */
export async function offerToAssist(
  actor: Actor,
  input: OfferToAssistInput,
): Promise<OfferToAssistDto> {
  requirePermission(actor, "offer_candidate_services");
  return inTransaction(async (tx) => {
    const { accountId } = actor;
    const ids = await findCandidatesOrThrow(tx, accountId, input.candidates);
    const account = await accountOf(tx, accountId);
    const offer = await recordAssistance(tx, actor, {
      providerName: actor.providerName ?? account.name,
      reason: input.reason ?? null,
      additionalNotes: input.additionalNotes || null,
      source: "api",
      notifies: account.notifies,
      templateId: null,
      poolId: null,
      answerBy: null,
    });
    await addRecipients(
      tx,
      accountId,
      offer.id,
      input.candidates.map(({ couponCode }, index) => ({
        candidateId: ids[index] as number,
        couponCode,
      })),
    );
    if (account.notifies) await enqueueNotification(tx, accountId, offer.id);
    return { message: "Your offer has been successfully recorded.", offerId: offer.publicId };
  });
}

/** Returns the candidates' ids in the order given. */
async function findCandidatesOrThrow(
  tx: Transaction,
  accountId: number,
  wanted: OfferToAssistInput["candidates"],
): Promise<number[]> {
  const publicIds = wanted.map(({ publicId }) => publicId);
  const rows = await tx
    .select({ id: candidates.id, publicId: candidates.publicId })
    .from(candidates)
    .where(
      and(
        eq(candidates.accountId, accountId),
        sql`${candidates.publicId} in
          (select json_array_elements_text(${JSON.stringify(publicIds)}::json))`,
      ),
    );
  const found = new Map(rows.map((row) => [row.publicId, row.id]));
  const missing = publicIds.filter((publicId) => !found.has(publicId));
  if (missing.length > 0) {
    throw new AppError("not_found", "Candidate with the provided publicId was not found.", {
      extensions: { missing },
    });
  }
  return publicIds.map((publicId) => found.get(publicId) as number);
}

async function accountOf(tx: Transaction, accountId: number) {
  const [account] = await tx
    .select({ name: accounts.name, notifies: accounts.notifyApiAssistance })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account) throw new AppError("forbidden", "Forbidden");
  return account;
}
