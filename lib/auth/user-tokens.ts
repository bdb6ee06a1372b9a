import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import type { UserTokenKind } from "@/db/enums";
import { accounts, memberships, users, userTokens } from "@/db/schema";
import { env } from "@/lib/env";
import { randomToken, sha256 } from "./secrets";

const lifeHours: Record<UserTokenKind, number> = { invitation: 7 * 24, reset: 2 };

/** Makes a single-use link for a member, and closes their earlier ones of this kind. */
export async function issueUserToken(
  tx: Transaction,
  kind: UserTokenKind,
  member: { accountId: number; userId: number },
): Promise<string> {
  const { accountId, userId } = member;
  await tx
    .update(userTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(userTokens.accountId, accountId),
        eq(userTokens.userId, userId),
        eq(userTokens.kind, kind),
        isNull(userTokens.usedAt),
      ),
    );
  const token = randomToken();
  await tx.insert(userTokens).values({
    tokenHash: sha256(token),
    kind,
    accountId,
    userId,
    expiresAt: sql`now() + make_interval(hours => ${lifeHours[kind]})`,
  });
  return `${env.APP_URL}/${kind}/${token}`;
}

const usable = (kind: UserTokenKind, token: string) =>
  and(
    eq(userTokens.tokenHash, sha256(token)),
    eq(userTokens.kind, kind),
    isNull(userTokens.usedAt),
    gt(userTokens.expiresAt, sql`now()`),
  );

export interface TokenOwner {
  accountId: number;
  userId: number;
  name: string;
  email: string;
  accountName: string;
}

/** Whose a link is, or null where it is unknown, used, over, or its member disabled. Reads only. */
export async function ownerOfUserToken(
  kind: UserTokenKind,
  token: string,
): Promise<TokenOwner | null> {
  const [owner] = await database()
    .select({
      accountId: accounts.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      accountName: accounts.name,
    })
    .from(userTokens)
    .innerJoin(
      memberships,
      and(
        eq(memberships.accountId, userTokens.accountId),
        eq(memberships.userId, userTokens.userId),
      ),
    )
    .innerJoin(users, eq(users.id, userTokens.userId))
    .innerJoin(accounts, eq(accounts.id, userTokens.accountId))
    .where(and(usable(kind, token), isNull(memberships.disabledAt)));
  return owner ?? null;
}

/** Uses a link up. Of any number at once, one gets true. */
export async function spendUserToken(
  tx: Transaction,
  kind: UserTokenKind,
  token: string,
): Promise<boolean> {
  const used = await tx
    .update(userTokens)
    .set({ usedAt: sql`now()` })
    .where(usable(kind, token))
    .returning({ userId: userTokens.userId });
  return used.length === 1;
}

/** Closes every open link of a user, or those of one account. */
export async function closeUserTokens(
  tx: Transaction,
  owner: { userId: number; accountId?: number },
): Promise<void> {
  await tx
    .update(userTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(userTokens.userId, owner.userId),
        owner.accountId === undefined ? undefined : eq(userTokens.accountId, owner.accountId),
        isNull(userTokens.usedAt),
      ),
    );
}
