import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, memberships } from "@/db/schema";
import type { Actor, Member } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { AccountDto, OwnPlaceDto } from "./schema";

export const accountColumns = {
  id: accounts.id,
  code: accounts.code,
  name: accounts.name,
  address: accounts.address,
  timeZone: accounts.timeZone,
  locale: accounts.locale,
  tellApiAssistance: accounts.tellApiAssistance,
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

/** The accounts where this member's user is enabled or invited, for changing between them. */
export async function listOwnPlaces(member: Member): Promise<OwnPlaceDto[]> {
  const rows = await database()
    .select({ accountId: accounts.id, name: accounts.name, role: memberships.role, isJoined })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.userId, member.userId), isNull(memberships.disabledAt)))
    .orderBy(asc(accounts.name), asc(accounts.id));
  return rows.map((row) => ({ ...row, current: row.accountId === member.accountId }));
}
