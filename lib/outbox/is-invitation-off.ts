import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { assessmentSessions, links } from "@/db/schema";

/**
 * Whether the mail that invited to a sitting must not leave any more: the sitting is over, or was
 * reset since, so that the link in the mail is closed.
 */
export async function isInvitationOff(
  at: Queryable,
  message: { accountId: number; sessionId: number; createdAt: Date },
): Promise<boolean> {
  const { accountId, sessionId, createdAt } = message;
  const [open] = await at
    .select({ since: links.createdAt, finishedAt: assessmentSessions.finishedAt })
    .from(links)
    .innerJoin(
      assessmentSessions,
      and(
        eq(assessmentSessions.accountId, links.accountId),
        eq(assessmentSessions.id, links.sessionId),
      ),
    )
    .where(
      and(eq(links.accountId, accountId), eq(links.sessionId, sessionId), isNull(links.closedAt)),
    );
  return !open || open.finishedAt !== null || open.since > createdAt;
}
