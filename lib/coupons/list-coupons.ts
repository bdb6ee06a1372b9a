import { and, desc, eq, or } from "drizzle-orm";
import { database } from "@/db/client";
import {
  assistanceOffers,
  assistanceRecipients,
  candidates,
  couponPools,
  coupons,
} from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { fullName } from "@/lib/format/names";
import { olderThan } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { sameAccount } from "@/lib/same-account";
import { containsByIndex } from "@/lib/search";
import { couponIs } from "./count-stock";
import { accountToday } from "./find-account-today";
import { couponState, maskCode } from "./rules";
import type { CouponListQuery, CouponRow } from "./schema";

/** Lists a pool's masked codes with their recipients, newest first. Throws `not_found`. */
export async function listCoupons(
  actor: Actor,
  poolId: number,
  query: CouponListQuery,
): Promise<Page<CouponRow>> {
  requirePermission(actor, "assistance.read");
  const { accountId } = actor;
  const [pool] = await database()
    .select({ id: couponPools.id })
    .from(couponPools)
    .where(and(eq(couponPools.accountId, accountId), eq(couponPools.id, poolId)));
  if (!pool) throw notFound("Coupon pool");
  const today = await accountToday(database(), accountId);
  const rows = await database()
    .select({
      coupon: coupons,
      recipient: { id: assistanceRecipients.id, status: assistanceRecipients.status },
      candidate: {
        id: candidates.id,
        firstName: candidates.firstName,
        lastName: candidates.lastName,
      },
      offer: { publicId: assistanceOffers.publicId, providerName: assistanceOffers.providerName },
    })
    .from(coupons)
    .leftJoin(assistanceRecipients, sameAccount(assistanceRecipients.id, coupons.recipientId))
    .leftJoin(candidates, eq(candidates.id, assistanceRecipients.candidateId))
    .leftJoin(assistanceOffers, eq(assistanceOffers.id, assistanceRecipients.assistanceOfferId))
    .where(
      and(
        eq(coupons.accountId, accountId),
        eq(coupons.poolId, poolId),
        query.state && or(...query.state.map((state) => couponIs(state, today))),
        query.search ? containsByIndex(candidates.search, query.search) : undefined,
        olderThan(coupons.id, query.cursor),
      ),
    )
    .orderBy(desc(coupons.id))
    .limit(query.limit + 1);
  return Page.of(rows, query.limit, ({ coupon }) => [coupon.id]).map((row) => toRow(row, today));
}

interface Found {
  coupon: typeof coupons.$inferSelect;
  recipient: Pick<typeof assistanceRecipients.$inferSelect, "id" | "status"> | null;
  candidate: { id: number; firstName: string; lastName: string } | null;
  offer: { publicId: string; providerName: string } | null;
}

function toRow({ coupon, recipient, candidate, offer }: Found, today: string): CouponRow {
  return {
    id: coupon.id,
    maskedCode: maskCode(coupon.code),
    state: couponState(coupon, today),
    expiresOn: coupon.expiresOn,
    createdAt: coupon.createdAt.toISOString(),
    allocatedAt: coupon.allocatedAt?.toISOString() ?? null,
    recipient:
      recipient && candidate && offer
        ? {
            ...recipient,
            candidateId: candidate.id,
            candidateName: fullName(candidate),
            offerId: offer.publicId,
            providerName: offer.providerName,
          }
        : null,
  };
}
