import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { links } from "@/db/schema";
import { randomToken } from "@/lib/auth/secrets";

/** Opens the link of a session's attempt; those of earlier attempts are closed. Answers its id. */
export async function openSessionLink(
  tx: Transaction,
  session: { id: number; accountId: number },
): Promise<string> {
  const { id: sessionId, accountId } = session;
  await tx
    .update(links)
    .set({ closedAt: sql`now()` })
    .where(
      and(eq(links.accountId, accountId), eq(links.sessionId, sessionId), isNull(links.closedAt)),
    );
  const id = randomToken(16);
  await tx.insert(links).values({ id, accountId, kind: "assessment", sessionId });
  return id;
}

/** The id of the link of the session's present attempt. */
export async function linkOfSession(
  tx: Transaction,
  session: { id: number; accountId: number },
): Promise<string> {
  const [link] = await tx
    .select({ id: links.id })
    .from(links)
    .where(and(eq(links.accountId, session.accountId), eq(links.sessionId, session.id)))
    .orderBy(sql`${links.closedAt} is null desc`, desc(links.createdAt))
    .limit(1);
  if (!link) throw new Error(`Session ${session.id} has no link`);
  return link.id;
}
