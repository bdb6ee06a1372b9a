import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { auditEntries, memberships, users } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { MemberDto } from "./schema";

/** Selects a member's name in the account: the invited name until they join, then their own. */
export const memberName = sql<string>`case
  when ${memberships.joinedAt} is null then ${memberships.invitedName} else ${users.name} end`;

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
      name: memberName,
      email: users.email,
      role: memberships.role,
      joinedAt: memberships.joinedAt,
      disabledAt: memberships.disabledAt,
      lastSignInAt: latest.at,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoinLateral(latest, sql`true`)
    .where(condition)
    .orderBy(asc(sql`lower(${memberName})`), asc(users.id));
};

type Row = Awaited<ReturnType<typeof select>>[number];

const toMember = ({ joinedAt, disabledAt, lastSignInAt, ...member }: Row): MemberDto => ({
  ...member,
  invited: joinedAt === null,
  disabledAt: disabledAt?.toISOString() ?? null,
  lastSignInAt: lastSignInAt?.toISOString() ?? null,
});

/** Lists all current and former members of the account, by name. */
export async function listMembers(actor: Actor): Promise<MemberDto[]> {
  requirePermission(actor, "members.read");
  return (await select(database(), eq(memberships.accountId, actor.accountId))).map(toMember);
}

/** Returns one member of the account, inside a transaction too. Throws `not_found`. */
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
