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
  declineReasons: accounts.declineReasons,
  reminders: accounts.reminders,
};

/** Returns the actor's account. Needs no permission. */
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
 * Lists the accounts where this member's user is enabled, and, once their address is verified,
 * those that invite them. A single sign-on session sees only the accounts that the identity
 * provider serves.
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
