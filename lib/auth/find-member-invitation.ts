import { and, eq, isNull, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { accounts, memberships, users, userTokens } from "@/db/schema";
import { sameAccount } from "@/lib/same-account";
import { invitationStep, isShareable } from "./member-invitation-rules";
import { isUserTokenOpen, userTokenId } from "./user-tokens";

/** Matches a membership whose user has no other, in any account, joined or not. */
export const isOnlyMembership = sql<boolean>`not exists (
  select from ${memberships} as other
  where other.user_id = ${memberships.userId} and other.account_id <> ${memberships.accountId}
)`;

/** Selects a person's own name once they joined any account, otherwise the name typed here. */
export const ownName = sql<string>`case when ${memberships.invitedName} is null or exists (
  select from ${memberships} as other
  where other.user_id = ${memberships.userId} and other.joined_at is not null
) then ${users.name} else ${memberships.invitedName} end`;

/** An open invitation to an account, with the person's state. */
export type MemberInvitation = NonNullable<Awaited<ReturnType<typeof findMemberInvitationById>>>;

/**
 * Returns the invitation of a link, or null if the link is unknown, used, replaced or expired, or
 * the person has joined or is disabled. Read-only.
 */
export async function findMemberInvitation(token: string, at: Queryable = database()) {
  const id = userTokenId("invitation", token);
  return id === null ? null : findMemberInvitationById(id, at);
}

/** Returns the member invitation of a link's ID, or null. Read-only. */
export async function findMemberInvitationById(id: string, at: Queryable = database()) {
  const [found] = await at
    .select({
      accountId: accounts.id,
      accountName: accounts.name,
      userId: users.id,
      name: ownName,
      email: users.email,
      isPrivate: userTokens.isPrivate,
      hasPassword: sql<boolean>`${users.passwordHash} is not null`,
      isVerified: sql<boolean>`${users.emailVerifiedAt} is not null`,
      isOnlyHere: isOnlyMembership,
    })
    .from(userTokens)
    .innerJoin(memberships, sameAccount(memberships.userId, userTokens.userId))
    .innerJoin(users, eq(users.id, userTokens.userId))
    .innerJoin(accounts, eq(accounts.id, userTokens.accountId))
    .where(
      and(
        eq(userTokens.id, id),
        eq(userTokens.kind, "invitation"),
        isUserTokenOpen(),
        isNull(memberships.joinedAt),
        isNull(memberships.disabledAt),
      ),
    );
  if (!found) return null;
  return { ...found, id, step: invitationStep(found), isShareable: isShareable(found) };
}
