import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import type { OutboxKind } from "@/db/enums";
import { outboxMessages } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { notFound } from "@/lib/errors";
import { embedImages } from "@/lib/letter-images/embed-images";
import { isBlocked } from "./find-blocked";
import { findResendRefusal } from "./find-resend-refusal";
import { findSecrets, holdsSignInLink, type SecretMessage } from "./find-secrets";
import { withBlanks, withSecrets } from "./rules";
import type { MessageDetail } from "./schema";
import { messageColumns, toMessageRow } from "./serialize";

/** Returns one message, with its text if the actor may follow its link. Throws `not_found`. */
export async function getMessageOrThrow(actor: Actor, id: number): Promise<MessageDetail> {
  requirePermission(actor, "outbox.read");
  const [row] = await database()
    .select({
      ...messageColumns,
      html: outboxMessages.html,
      isBlocked: isBlocked(),
      accountId: outboxMessages.accountId,
      userTokenId: outboxMessages.userTokenId,
      memberId: outboxMessages.memberId,
      recipientId: outboxMessages.recipientId,
      sittingId: outboxMessages.sittingId,
    })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.accountId, actor.accountId), eq(outboxMessages.id, id)));
  if (!row) throw notFound("Message");
  const html = await readableHtml(actor, row);
  return {
    ...toMessageRow(row),
    isBlocked: row.isBlocked,
    html: html && (await embedImages(database(), actor.accountId, html)),
    resendRefusal: await findResendRefusal(database(), actor.accountId, row),
  };
}

const needed: Partial<Record<OutboxKind, Permission>> = {
  member_invitation: "members.manage",
  assistance_offer: "coupons.reveal",
  assessment_invitation: "assessments.write",
};

/** Emails with the link of an offer to answer. */
const ofOffer: readonly OutboxKind[] = ["offer_letter", "offer_reminder", "offer_extension"];

/**
 * Returns a message's HTML, or null if the actor may not read it. An offer to assist leads to its
 * coupon, and an invitation to an assessment to its sitting. A member invitation is shown with its
 * link only while nobody could use the link to impersonate someone. The link of a letter is for
 * those who may send it, and that of a notification for the member who got it.
 */
async function readableHtml(
  actor: Actor,
  message: SecretMessage & { html: string; memberId: number | null },
): Promise<string | null> {
  const { kind, html } = message;
  const permission = needed[kind];
  if (permission && !actor.permissions.has(permission)) return null;
  if (ofOffer.includes(kind) && !actor.permissions.has("offers.transition")) {
    return withBlanks(html);
  }
  if (kind === "notification" && message.memberId !== actor.userId) return withBlanks(html);
  const secrets = await findSecrets(database(), message);
  if (holdsSignInLink(kind)) return secrets?.isShareable ? withSecrets(html, secrets) : null;
  return secrets ? withSecrets(html, secrets) : withBlanks(html);
}
