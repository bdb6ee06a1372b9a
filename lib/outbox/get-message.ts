import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import type { OutboxKind } from "@/db/enums";
import { outboxMessages } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { notFound } from "@/lib/errors";
import { findSecretLink, holdsSecretLink, withSecretLink } from "./find-secret-link";
import type { MessageDetail } from "./schema";
import { messageColumns, toMessageDetail } from "./serialize";

/** Returns one message, with its text if the actor may follow its link. Throws `not_found`. */
export async function getMessageOrThrow(actor: Actor, id: number): Promise<MessageDetail> {
  requirePermission(actor, "outbox.read");
  const [row] = await database()
    .select({
      ...messageColumns,
      html: outboxMessages.html,
      userTokenId: outboxMessages.userTokenId,
    })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.accountId, actor.accountId), eq(outboxMessages.id, id)));
  if (!row) throw notFound("Message");
  return toMessageDetail(row, await readableHtml(actor, row));
}

const needed: Partial<Record<OutboxKind, Permission>> = {
  member_invitation: "members.manage",
  assistance_offer: "coupons.reveal",
  assessment_invitation: "assessments.write",
};

interface Kept {
  kind: OutboxKind;
  html: string;
  userTokenId: string | null;
}

/**
 * Returns a message's HTML, or null if the actor may not read it. An offer to assist leads to its coupon,
 * and an invitation to an assessment to its sitting. A member invitation is shown with its
 * link only while nobody could use the link to impersonate someone.
 */
async function readableHtml(actor: Actor, message: Kept): Promise<string | null> {
  const permission = needed[message.kind];
  if (permission && !actor.permissions.has(permission)) return null;
  if (!holdsSecretLink(message.kind)) return message.html;
  const link = await findSecretLink(database(), message);
  return link?.isShareable ? withSecretLink(message.html, link) : null;
}
