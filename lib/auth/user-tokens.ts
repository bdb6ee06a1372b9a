import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { UserTokenKind } from "@/db/enums";
import { userTokens } from "@/db/schema";
import { env } from "@/lib/env";
import { idOfSigned, randomToken, signedId } from "./secrets";

const lifeHours: Record<UserTokenKind, number> = { invitation: 7 * 24, reset: 2 };

/** Returns the address of a person's link, for people who may see it (`isPrivate`). */
export const userTokenUrl = (kind: UserTokenKind, id: string): string =>
  `${env.APP_URL}/${kind}/${signedId(`${kind}-link`, id)}`;

/** Returns the ID of a genuine link of this kind, or null. Its row decides whether it is open. */
export const userTokenId = (kind: UserTokenKind, token: string): string | null =>
  idOfSigned(`${kind}-link`, token);

interface NewUserToken {
  kind: UserTokenKind;
  userId: number;
  /** Null for a password reset, which belongs to the person. */
  accountId: number | null;
  /** True if only the person can see the link. */
  isPrivate: boolean;
}

/** Creates a single-use link for a locked person and returns its ID. Earlier ones stay open. */
export async function issueUserToken(tx: Transaction, token: NewUserToken): Promise<string> {
  const id = randomToken(16);
  await tx.insert(userTokens).values({
    ...token,
    id,
    expiresAt: sql`now() + make_interval(hours => ${lifeHours[token.kind]})`,
  });
  return id;
}

/** Matches links that are neither used, closed nor expired. */
export const isUserTokenOpen = (): SQL | undefined =>
  and(isNull(userTokens.usedAt), gt(userTokens.expiresAt, sql`now()`));

/** Uses a link. Returns true for exactly one of several concurrent calls. */
export async function spendUserToken(tx: Transaction, id: string): Promise<boolean> {
  const spent = await tx
    .update(userTokens)
    .set({ usedAt: sql`now()` })
    .where(and(eq(userTokens.id, id), isUserTokenOpen()))
    .returning({ id: userTokens.id });
  return spent.length === 1;
}

/** Closes a person's open links of one kind; invitations only of one account. */
export async function closeUserTokens(
  tx: Transaction,
  { kind, userId, accountId }: Pick<NewUserToken, "kind" | "userId" | "accountId">,
): Promise<void> {
  await tx
    .update(userTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(userTokens.userId, userId),
        eq(userTokens.kind, kind),
        accountId === null ? isNull(userTokens.accountId) : eq(userTokens.accountId, accountId),
        isNull(userTokens.usedAt),
      ),
    );
}
