import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { links } from "@/db/schema";
import { randomToken } from "@/lib/auth/secrets";

/** Opens the link of a sitting's attempt and closes those of earlier ones. Returns its id. */
export async function openSittingLink(
  tx: Transaction,
  sitting: { id: number; accountId: number },
): Promise<string> {
  const { id: sittingId, accountId } = sitting;
  await tx
    .update(links)
    .set({ closedAt: sql`now()` })
    .where(
      and(eq(links.accountId, accountId), eq(links.sittingId, sittingId), isNull(links.closedAt)),
    );
  const id = randomToken(16);
  await tx.insert(links).values({ id, accountId, kind: "assessment", sittingId });
  return id;
}

/** Returns the link id of the sitting's current attempt. */
export async function linkOfSitting(
  tx: Transaction,
  sitting: { id: number; accountId: number },
): Promise<string> {
  const [link] = await tx
    .select({ id: links.id })
    .from(links)
    .where(and(eq(links.accountId, sitting.accountId), eq(links.sittingId, sitting.id)))
    .orderBy(sql`${links.closedAt} is null desc`, desc(links.createdAt))
    .limit(1);
  if (!link) throw new Error(`Sitting ${sitting.id} has no link`);
  return link.id;
}
