import { eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { OutboxKind, OutboxStatus } from "@/db/enums";
import { accounts, offers, outboxMessages, users } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { linkPlaceholder } from "@/lib/auth/placeholders";
import { isPastDeadline } from "@/lib/format/calendar";
import { sameAccount } from "@/lib/same-account";
import { isInvitationOff } from "./check-invitation";
import { findAssistanceOccasion, type Occasion } from "./find-assistance-occasion";
import { isBlocked } from "./find-blocked";
import { isActiveMember } from "./find-member";
import { findSecrets, holdsSignInLink } from "./find-secrets";
import { withSecrets } from "./rules";

/** A message with what the worker needs. */
export interface Deliverable extends Occasion {
  id: number;
  /** Null for a message that concerns a person. */
  accountId: number | null;
  kind: OutboxKind;
  offerId: number | null;
  status: OutboxStatus;
  recipient: string;
  subject: string;
  html: string;
  createdAt: Date;
  /** English for an email to a member. */
  locale: string;
  /** True for an email to a candidate whose address is blocked. */
  isBlocked: boolean;
}

const messageById = statement((given: Given<{ id: number }>) =>
  build
    .select({
      id: outboxMessages.id,
      accountId: outboxMessages.accountId,
      kind: outboxMessages.kind,
      offerId: outboxMessages.offerId,
      recipientId: outboxMessages.recipientId,
      sittingId: outboxMessages.sittingId,
      userTokenId: outboxMessages.userTokenId,
      memberId: outboxMessages.memberId,
      reminderKey: outboxMessages.reminderKey,
      status: outboxMessages.status,
      recipient: outboxMessages.recipient,
      subject: outboxMessages.subject,
      html: outboxMessages.html,
      createdAt: outboxMessages.createdAt,
      locale: sql<string>`case
        when ${outboxMessages.kind} in ('member_invitation', 'password_reset', 'notification')
        then 'en' else coalesce(${outboxMessages.locale}, ${accounts.locale}) end`,
      isBlocked: isBlocked(),
      offerStatus: offers.status,
      expiryDate: offers.expiryDate,
      timeZone: accounts.timeZone,
      replyName: users.name,
      replyAddress: users.email,
    })
    .from(outboxMessages)
    .leftJoin(accounts, eq(accounts.id, outboxMessages.accountId))
    .leftJoin(offers, sameAccount(offers.id, outboxMessages.offerId))
    .leftJoin(users, eq(users.id, offers.createdBy))
    .where(eq(outboxMessages.id, given.id)),
);

/** Returns the current message; undefined if it was deleted with its offer. */
export async function findDeliverable(id: number): Promise<Deliverable | undefined> {
  const found = await messageById.first(database(), { id });
  if (!found) return undefined;
  const { recipientId, sittingId, reminderKey, userTokenId: _, ...others } = found;
  const { offerStatus, memberId, expiryDate, timeZone, ...stored } = others;
  const { accountId, kind, createdAt } = stored;
  const secrets = await findSecrets(database(), found);
  const message = secrets ? { ...stored, html: withSecrets(stored.html, secrets) } : stored;
  const plain = { ...message, unsubscribeUrl: null };
  if (holdsSignInLink(kind)) return { ...plain, isOff: secrets === null };
  const lacksLink = secrets === null && stored.html.includes(linkPlaceholder);
  if (accountId === null || lacksLink) return { ...plain, isOff: true };
  if (kind === "notification") {
    const isOff = memberId === null || !(await isActiveMember(accountId, memberId));
    return { ...plain, isOff, unsubscribeUrl: secrets?.url ?? null };
  }
  if (kind === "offer_reminder" || kind === "offer_extension") {
    const isOpen = offerStatus === "sent" || offerStatus === "pending";
    const isOfDeadline = reminderKey === null || reminderKey.startsWith(`${expiryDate}:`);
    const isLate = isPastDeadline(expiryDate, timeZone ?? "UTC", new Date());
    return { ...plain, isOff: !isOpen || !isOfDeadline || isLate };
  }
  if (recipientId !== null) {
    return { ...message, ...(await findAssistanceOccasion(accountId, recipientId)) };
  }
  if (sittingId === null) return { ...plain, isOff: offerStatus === "withdrawn" };
  const isOff = await isInvitationOff(database(), { accountId, sittingId, createdAt });
  return { ...plain, isOff };
}
