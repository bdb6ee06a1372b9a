import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceRecipients, candidates, links } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { badRequest, notFound } from "@/lib/errors";
import { openLinks } from "./open-links";
import { recipientCandidate } from "./queries";
import { optedOutText } from "./rules";

/**
 * Returns the address of a recipient's page for sharing by other means than email, opening the link
 * if necessary. Throws `not_found`, and `bad_request` if the link is closed or the candidate opted
 * out.
 */
export async function linkRecipient(actor: Actor, recipientId: number): Promise<{ url: string }> {
  requirePermission(actor, "assistance.write");
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const [recipient] = await tx
      .select({ optedOutAt: candidates.optedOutAt })
      .from(assistanceRecipients)
      .innerJoin(candidates, recipientCandidate)
      .where(
        and(
          eq(assistanceRecipients.accountId, accountId),
          eq(assistanceRecipients.id, recipientId),
        ),
      )
      .for("update", { of: assistanceRecipients });
    if (!recipient) throw notFound("Recipient");
    if (recipient.optedOutAt) throw badRequest(optedOutText);
    const [link] = await tx
      .select({ closedAt: links.closedAt })
      .from(links)
      .where(and(eq(links.accountId, accountId), eq(links.recipientId, recipientId)));
    if (link?.closedAt) throw badRequest("The candidate's link is closed");
    const linkId = (await openLinks(tx, accountId, [recipientId])).get(recipientId);
    if (!linkId) throw new Error("no link was opened");
    return { url: linkUrl("assistance", linkId) };
  });
}
