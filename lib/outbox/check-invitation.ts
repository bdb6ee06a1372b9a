import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { links, sittings } from "@/db/schema";
import { sameAccount } from "@/lib/same-account";

/**
 * Returns whether an invitation email must no longer be sent, because its sitting is over or was
 * reset and the link is closed.
 */
export async function isInvitationOff(
  at: Queryable,
  message: { accountId: number; sittingId: number; createdAt: Date },
): Promise<boolean> {
  const { accountId, sittingId, createdAt } = message;
  const [open] = await at
    .select({ since: links.createdAt, finishedAt: sittings.finishedAt })
    .from(links)
    .innerJoin(sittings, sameAccount(sittings.id, links.sittingId))
    .where(
      and(eq(links.accountId, accountId), eq(links.sittingId, sittingId), isNull(links.closedAt)),
    );
  return !open || open.finishedAt !== null || open.since > createdAt;
}
