import type { Queryable } from "@/db/client";
import type { OutboxKind, UserTokenKind } from "@/db/enums";
import { findMemberInvitationById } from "@/lib/auth/find-member-invitation";
import { findPasswordResetById } from "@/lib/auth/find-password-reset";
import { linkPlaceholder, userTokenUrl } from "@/lib/auth/user-tokens";

const tokenKinds: Partial<Record<OutboxKind, UserTokenKind>> = {
  member_invitation: "invitation",
  password_reset: "reset",
};

/** Whether mails of this kind hold a link that lets whoever has it in as their recipient. */
export const holdsSecretLink = (kind: OutboxKind): boolean => kind in tokenKinds;

export interface SecretLink {
  url: string;
  /** Whether the account that invites may see it too. */
  isShareable: boolean;
}

/** Returns the link that a mail is about, or null once it lets nobody in any more. */
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

/** Returns a kept mail with the link in its place. */
export const withSecretLink = (html: string, { url }: SecretLink): string =>
  html.replaceAll(linkPlaceholder, url);
