import type { Queryable } from "@/db/client";
import type { OutboxKind, UserTokenKind } from "@/db/enums";
import { findMemberInvitationById } from "@/lib/auth/find-member-invitation";
import { findPasswordResetById } from "@/lib/auth/find-password-reset";
import { linkPlaceholder, userTokenUrl } from "@/lib/auth/user-tokens";

const tokenKinds: Partial<Record<OutboxKind, UserTokenKind>> = {
  member_invitation: "invitation",
  password_reset: "reset",
};

/** Returns whether emails of this kind contain a link that signs in its bearer. */
export const holdsSecretLink = (kind: OutboxKind): boolean => kind in tokenKinds;

export interface SecretLink {
  url: string;
  /** True if the inviting account may see it too. */
  isShareable: boolean;
}

/** Returns the link of an email, or null if it no longer works. */
export async function findSecretLink(
  at: Queryable,
  { kind, userTokenId }: { kind: OutboxKind; userTokenId: string | null },
): Promise<SecretLink | null> {
  const tokenKind = tokenKinds[kind];
  if (!tokenKind || userTokenId === null) return null;
  const url = userTokenUrl(tokenKind, userTokenId);
  if (tokenKind === "reset") {
    return (await findPasswordResetById(userTokenId, at)) && { url, isShareable: false };
  }
  const invitation = await findMemberInvitationById(userTokenId, at);
  return invitation && { url, isShareable: invitation.isShareable };
}

/** Returns a stored email with the link inserted. */
export const withSecretLink = (html: string, { url }: SecretLink): string =>
  html.replaceAll(linkPlaceholder, url);
