import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { decode } from "next-auth/jwt";
import { database } from "@/db/client";
import { accounts, memberships, sessions, users } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { env } from "@/lib/env";
import { sameAccount } from "@/lib/same-account";
import type { Member } from "./actor";
import { rolePermissions } from "./permissions";
import { Recent } from "./recent";
import { sha256 } from "./secrets";
import { renewedExpiry } from "./session-life";

const shared = globalThis as typeof globalThis & { profferSessions?: Recent<Member | null> };
shared.profferSessions ??= new Recent();
const recent = shared.profferSessions;

const plainCookie = "next-auth.session-token";
const secureCookie = `__Secure-${plainCookie}`;

/** Returns the name of the cookie that next-auth sets for this APP_URL. */
export const sessionCookie = () => (env.APP_URL.startsWith("https:") ? secureCookie : plainCookie);

/**
 * Returns the member of a session cookie, or null. The token only identifies the session; its row,
 * the membership and the role were read from the database at most half a second ago.
 */
export function memberOfCookie(token: string | undefined): Promise<Member | null> {
  if (!token || token.length > 4096) return Promise.resolve(null);
  return recent.get(sha256(token), async () => {
    const claims = await decode({ token, secret: env.APP_SECRET }).catch(() => null);
    return typeof claims?.sid === "string" ? memberOfSession(claims.sid) : null;
  });
}

/** Returns what a member may do; the installation concerns only those who operate it. */
function permissionsOf({ role, accountCode }: Pick<Member, "role" | "accountCode">) {
  const { OPERATOR_ACCOUNTS } = env;
  const isOperator = OPERATOR_ACCOUNTS.length === 0 || OPERATOR_ACCOUNTS.includes(accountCode);
  if (isOperator) return rolePermissions[role];
  return new Set([...rolePermissions[role]].filter((permission) => permission !== "health.read"));
}

/** Clears the session cache of this process, so that a sign-out takes effect immediately. */
export const forgetSessions = () => recent.clear();

const memberBySession = statement((given: Given<{ sessionId: string }>) =>
  build
    .select({
      accountId: accounts.id,
      accountName: accounts.name,
      accountCode: accounts.code,
      timeZone: accounts.timeZone,
      locale: accounts.locale,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      singleSignOn: sessions.singleSignOn,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(memberships, sameAccount(memberships.userId, sessions.userId))
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, given.sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        isNull(memberships.disabledAt),
        isNotNull(memberships.joinedAt),
      ),
    ),
);

async function memberOfSession(sessionId: string): Promise<Member | null> {
  const row = await memberBySession.first(database(), { sessionId });
  if (!row || (row.singleSignOn && !env.OIDC_ACCOUNTS.includes(row.accountCode))) return null;
  const { createdAt, expiresAt, ...member } = row;
  await renew(sessionId, renewedExpiry(createdAt, expiresAt, new Date()));
  return {
    kind: "user",
    ...member,
    permissions: permissionsOf(member),
    credential: `session:${sessionId}`,
    sessionId,
  };
}

async function renew(sessionId: string, expiresAt: Date | null): Promise<void> {
  if (!expiresAt) return;
  await database()
    .update(sessions)
    .set({ expiresAt })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}
