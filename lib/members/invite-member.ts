import { and, eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { memberships, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { emailIs } from "@/lib/auth/sessions";
import { badRequest } from "@/lib/errors";
import { mailInvitation } from "./invitation";
import { getMemberOrThrow } from "./queries";
import type { InviteMemberInput, MemberDto } from "./schema";

/**
 * Makes someone a member and mails them. A person who is known from another account keeps their
 * name and password. Throws `bad_request` where they are a member already, disabled or not.
 */
export async function inviteMember(actor: Actor, input: InviteMemberInput): Promise<MemberDto> {
  requirePermission(actor, "members.manage");
  return inTransaction(async (tx) => {
    const userId = await findOrMakeUser(tx, input);
    const { accountId } = actor;
    const made = await tx
      .insert(memberships)
      .values({ accountId, userId, role: input.role })
      .onConflictDoNothing()
      .returning({ userId: memberships.userId });
    if (made.length === 0) throw badRequest(await duplicateText(tx, accountId, userId));
    await mailInvitation(tx, actor, userId);
    await recordAudit(tx, actor, [
      {
        action: "member.invited",
        subjectType: "member",
        subjectId: userId,
        data: { email: input.email, role: input.role },
      },
    ]);
    return getMemberOrThrow(actor, userId, tx);
  });
}

async function findOrMakeUser(tx: Transaction, input: InviteMemberInput): Promise<number> {
  const [made] = await tx
    .insert(users)
    .values({ email: input.email, name: input.name })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (made) return made.id;
  const [found] = await tx.select({ id: users.id }).from(users).where(emailIs(input.email));
  if (!found) throw new Error("an email is taken by nobody");
  return found.id;
}

async function duplicateText(tx: Transaction, accountId: number, userId: number) {
  const [member] = await tx
    .select({ name: users.name, disabledAt: memberships.disabledAt })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.accountId, accountId), eq(memberships.userId, userId)));
  const name = member?.name ?? "This person";
  return member?.disabledAt
    ? `${name} is a member whose access is disabled. Enable it instead.`
    : `${name} is a member already.`;
}
