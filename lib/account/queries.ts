import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, memberships, users } from "@/db/schema";
import type { Actor, Member } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import type { AccountDto, MembershipDto } from "./schema";

export const accountColumns = {
  id: accounts.id,
  code: accounts.code,
  name: accounts.name,
  address: accounts.address,
  timeZone: accounts.timeZone,
  locale: accounts.locale,
  notifyApiAssistance: accounts.notifyApiAssistance,
};

/** The account that the actor belongs to; everybody who is let in may know it. */
export async function getAccountOrThrow(actor: Actor): Promise<AccountDto> {
  const [account] = await database()
    .select(accountColumns)
    .from(accounts)
    .where(eq(accounts.id, actor.accountId));
  if (!account) throw notFound("Account");
  return account;
}

const isJoined = sql<boolean>`${memberships.joinedAt} is not null`;

/**
 * The accounts where this member's user is enabled, for changing between them, and those that
 * invite them, once they have shown that the address is theirs. Whom the identity provider signed
 * in sees those that it serves.
 */
export async function listOwnMemberships(member: Member): Promise<MembershipDto[]> {
  const rows = await database()
    .select({ accountId: accounts.id, name: accounts.name, role: memberships.role, isJoined })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.userId, member.userId),
        isNull(memberships.disabledAt),
        or(isNotNull(memberships.joinedAt), isNotNull(users.emailVerifiedAt)),
        member.singleSignOn ? inArray(accounts.code, env.OIDC_ACCOUNTS) : undefined,
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
  return rows.map((row) => ({ ...row, current: row.accountId === member.accountId }));
}
