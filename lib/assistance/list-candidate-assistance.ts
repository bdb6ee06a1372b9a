import { and, desc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { assistanceOffers, assistanceRecipients, candidates } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { maskCode } from "@/lib/coupons/rules";
import { notFound } from "@/lib/errors";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import type { CandidateAssistanceRow } from "./schema";

/** Lists a candidate's offers to assist, newest first. Throws `not_found`. */
export async function listAssistanceOfCandidate(
  actor: Actor,
  candidateId: number,
  paging: { limit: number; cursor?: string | undefined },
): Promise<Page<CandidateAssistanceRow>> {
  requirePermission(actor, "assistance.read");
  const { accountId } = actor;
  const [candidate] = await database()
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), eq(candidates.id, candidateId)));
  if (!candidate) throw notFound("Candidate");
  const rows = await database()
    .select({
      recipientId: assistanceRecipients.id,
      publicId: assistanceOffers.publicId,
      providerName: assistanceOffers.providerName,
      reason: assistanceOffers.reason,
      answerBy: assistanceOffers.answerBy,
      status: assistanceRecipients.status,
      couponCode: assistanceRecipients.couponCode,
      recordedAt: assistanceRecipients.createdAt,
      notifiedAt: assistanceRecipients.notifiedAt,
      seenAt: assistanceRecipients.seenAt,
      answeredAt: assistanceRecipients.answeredAt,
    })
    .from(assistanceRecipients)
    .innerJoin(
      assistanceOffers,
      sameAccount(assistanceOffers.id, assistanceRecipients.assistanceOfferId),
    )
    .where(
      and(
        eq(assistanceRecipients.accountId, accountId),
        eq(assistanceRecipients.candidateId, candidateId),
        olderThan(assistanceRecipients.id, paging.cursor),
      ),
    )
    .orderBy(desc(assistanceRecipients.id))
    .limit(paging.limit + 1);
  return Page.of(rows, paging.limit, (row) => [row.recipientId]).map(({ couponCode, ...row }) => ({
    ...row,
    coupon: couponCode && maskCode(couponCode),
    recordedAt: row.recordedAt.toISOString(),
    notifiedAt: row.notifiedAt?.toISOString() ?? null,
    seenAt: row.seenAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }));
}
