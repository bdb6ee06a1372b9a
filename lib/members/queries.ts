import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { auditEntries, memberships, users } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { MemberDto } from "./schema";

const select = (at: Queryable, condition: SQL | undefined) => {
  const latest = at
    .select({ at: auditEntries.createdAt })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.accountId, memberships.accountId),
        eq(auditEntries.subjectType, "member"),
        eq(auditEntries.subjectId, sql`${memberships.userId}::text`),
        eq(auditEntries.action, "session.started"),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .as("latest");
  return at
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      hasPassword: sql<boolean>`${users.passwordHash} is not null`,
      disabledAt: memberships.disabledAt,
      lastSignInAt: latest.at,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoinLateral(latest, sql`true`)
    .where(condition)
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id));
};

type Row = Awaited<ReturnType<typeof select>>[number];

const toMember = ({ hasPassword, disabledAt, lastSignInAt, ...member }: Row): MemberDto => ({
  ...member,
  invited: !hasPassword && !lastSignInAt,
  disabledAt: disabledAt?.toISOString() ?? null,
  lastSignInAt: lastSignInAt?.toISOString() ?? null,
});

/** Everyone who is or was in the account, by name. */
export async function listMembers(actor: Actor): Promise<MemberDto[]> {
  requirePermission(actor, "members.read");
  return (await select(database(), eq(memberships.accountId, actor.accountId))).map(toMember);
}

/** One member of the account, inside a transaction too. Throws `not_found`. */
export async function getMemberOrThrow(
  actor: Actor,
  id: number,
  at: Queryable = database(),
): Promise<MemberDto> {
  requirePermission(actor, "members.read");
  const condition = and(eq(memberships.accountId, actor.accountId), eq(memberships.userId, id));
  const [row] = await select(at, condition);
  if (!row) throw notFound("Member");
  return toMember(row);
}
