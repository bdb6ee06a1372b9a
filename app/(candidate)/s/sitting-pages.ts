import { endIfOverdue } from "@/lib/assessments/end-overdue";
import { findLinkedSession, type LinkedSession } from "@/lib/assessments/find-linked-session";
import type { Page } from "@/lib/candidate-page/document";
import { sittingCover } from "@/lib/candidate-page/sitting-cover";
import { endedPage, handedInPage } from "@/lib/candidate-page/sitting-ended";
import { stepPage } from "@/lib/candidate-page/sitting-pages";
import { stepOf } from "@/lib/candidate-page/sitting-steps";
import { sittingView } from "@/lib/candidate-page/sitting-view";
import { en } from "@/lib/messages/en";

const texts = en.sitting.links;

/** The pages behind a candidate's link to an assessment. */
export const sittingPages = {
  path: "/s",
  texts,
  // A text of 4,000 characters may come as 48 kB, and one page may have many of them.
  maxBytes: 1_000_000,
  async cover(linkId: string, token: string): Promise<Page | null> {
    const session = await findLinkedSession(linkId);
    if (!session) return null;
    const isOver = session.isOverdue || hasEnded(session);
    return isOver ? handedInPage(session) : sittingCover(session, linkId, token);
  },
  async show(linkId: string, request: Request): Promise<Page | null> {
    const session = await findSitting(linkId);
    if (!session || session.status === "Initiated") return null;
    if (hasEnded(session)) return endedPage(session, linkId);
    const view = sittingView(session, linkId);
    return stepPage(view, stepOf(view, new URL(request.url).searchParams.get("step")));
  },
} as const;

export const hasEnded = ({ status }: LinkedSession): boolean =>
  status === "Finished" || status === "Completed";

/** The sitting behind a link; where its time is over, it is handed in first. */
export async function findSitting(linkId: string): Promise<LinkedSession | null> {
  const session = await findLinkedSession(linkId);
  if (!session?.isOverdue) return session;
  await endIfOverdue(session.accountId, session.sessionId);
  return findLinkedSession(linkId);
}
