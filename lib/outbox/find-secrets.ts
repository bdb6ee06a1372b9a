import { and, desc, eq, lt } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { OutboxKind, UserTokenKind } from "@/db/enums";
import { links, sittings } from "@/db/schema";
import { build, type Given, statements } from "@/db/statement";
import { findMemberInvitationById } from "@/lib/auth/find-member-invitation";
import { findPasswordResetById } from "@/lib/auth/find-password-reset";
import { linkUrl, unsubscribeUrl } from "@/lib/auth/links";
import { userTokenUrl } from "@/lib/auth/user-tokens";
import { sameAccount } from "@/lib/same-account";
import { sittingSecrets } from "@/lib/sittings/derive-secrets";
import type { Secrets } from "./rules";

const tokenKinds: Partial<Record<OutboxKind, UserTokenKind>> = {
  member_invitation: "invitation",
  password_reset: "reset",
};

/** Returns whether emails of this kind contain a link that signs in its bearer. */
export const holdsSignInLink = (kind: OutboxKind): boolean => kind in tokenKinds;

export interface FoundSecrets extends Secrets {
  /** True if the account may see them too. */
  isShareable: boolean;
}

/** A message with what its secrets depend on. */
export interface SecretMessage {
  id: number;
  accountId: number | null;
  kind: OutboxKind;
  userTokenId: string | null;
  offerId: number | null;
  recipientId: number | null;
  sittingId: number | null;
  createdAt: Date;
}

/**
 * Returns the secrets of an email, which are derived again since none is stored. Null for a
 * member's link that no longer works, and for an email without a link.
 */
export async function findSecrets(
  at: Queryable,
  message: SecretMessage,
): Promise<FoundSecrets | null> {
  const { id, kind, userTokenId } = message;
  if (kind === "notification") return { url: unsubscribeUrl(id), isShareable: false };
  const tokenKind = tokenKinds[kind];
  if (!tokenKind) return findCandidateSecrets(at, message);
  if (userTokenId === null) return null;
  const url = userTokenUrl(tokenKind, userTokenId);
  if (tokenKind === "reset") {
    return (await findPasswordResetById(userTokenId, at)) && { url, isShareable: false };
  }
  const invitation = await findMemberInvitationById(userTokenId, at);
  return invitation && { url, isShareable: invitation.isShareable };
}

type Subject = "offerId" | "recipientId" | "sittingId";

const linkOf = statements(
  (subject: Subject, given: Given<{ accountId: number; id: number; before: Date }>) =>
    build
      .select({
        ...{ id: links.id, kind: links.kind, closedAt: links.closedAt },
        ...{ publicId: sittings.publicId, attempt: sittings.attempt },
      })
      .from(links)
      .leftJoin(sittings, sameAccount(sittings.id, links.sittingId))
      .where(and(eq(links.accountId, given.accountId), eq(links[subject], given.id)))
      .orderBy(desc(lt(links.createdAt, given.before)), desc(links.createdAt))
      .limit(1),
);

/** Returns the link that a candidate had when the email was written, which may be closed since. */
async function findCandidateSecrets(
  at: Queryable,
  message: SecretMessage,
): Promise<FoundSecrets | null> {
  const { accountId, offerId, recipientId, sittingId, createdAt } = message;
  if (accountId === null) return null;
  const subject =
    (offerId !== null && { column: "offerId" as const, id: offerId }) ||
    (recipientId !== null && { column: "recipientId" as const, id: recipientId }) ||
    (sittingId !== null && { column: "sittingId" as const, id: sittingId });
  if (!subject) return null;
  // The column has microseconds, which a Date doesn't.
  const before = new Date(createdAt.getTime() + 1);
  const link = await linkOf(subject.column).first(at, { accountId, id: subject.id, before });
  if (!link) return null;
  const { id, kind, closedAt, publicId, attempt } = link;
  const isCurrent = closedAt === null && publicId !== null && attempt !== null;
  return {
    url: linkUrl(kind, id),
    password: isCurrent ? sittingSecrets({ publicId, attempt }).password : undefined,
    isShareable: true,
  };
}
