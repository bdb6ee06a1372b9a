import { branded } from "@/app/(candidate)/branded";
import type { TextsOf } from "@/app/(candidate)/candidate-route";
import { inFrameLocale } from "@/app/(candidate)/visitor-language";
import type { Page } from "@/components/candidate/document";
import { sittingCover } from "@/components/candidate/sitting-cover";
import { endedPage, handedInPage } from "@/components/candidate/sitting-ended";
import { stepPage } from "@/components/candidate/sitting-pages";
import { stepOf } from "@/components/candidate/sitting-steps";
import { sittingView } from "@/components/candidate/sitting-view";
import { endIfOverdue } from "@/lib/sittings/end-overdue";
import { findLinkedSitting, type LinkedSitting } from "@/lib/sittings/find-linked-sitting";

const textsOf: TextsOf = ({ sitting }) => sitting.links;

/** Candidate pages behind the link to an assessment. */
export const sittingPages = {
  path: "/s",
  textsOf,
  // A text of 4,000 characters can take 48 kB, and one page can have many of them.
  maxBytes: 1_000_000,
  async cover(linkId: string, token: string, request: Request): Promise<Page | null> {
    const found = await findLinkedSitting(linkId);
    if (!found) return null;
    const sitting = await branded(inFrameLocale(request, found));
    const isOver = sitting.isOverdue || hasEnded(sitting);
    return isOver ? handedInPage(sitting) : sittingCover(sitting, linkId, token);
  },
  async show(linkId: string, request: Request): Promise<Page | null> {
    const found = await findSitting(linkId);
    if (!found || found.status === "Initiated") return null;
    const sitting = await branded(inFrameLocale(request, found));
    if (hasEnded(sitting)) return endedPage(sitting, linkId);
    const view = sittingView(sitting, linkId);
    const step = stepOf(view, new URL(request.url).searchParams.get("step"));
    return stepPage(view, step);
  },
} as const;

export const hasEnded = ({ status }: LinkedSitting): boolean =>
  status === "Finished" || status === "Completed";

/** Returns the sitting behind a link, handing it in first if its time is over. */
export async function findSitting(linkId: string): Promise<LinkedSitting | null> {
  const sitting = await findLinkedSitting(linkId);
  if (!sitting?.isOverdue) return sitting;
  await endIfOverdue(sitting.accountId, sitting.sittingId);
  return findLinkedSitting(linkId);
}
