import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { accounts, memberships } from "@/db/schema";
import { type NewAuditEntry, recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetApiKeys } from "@/lib/auth/api-key";
import { forgetSessions } from "@/lib/auth/session";
import { closeUserTokens } from "@/lib/auth/user-tokens";
import { badRequest } from "@/lib/errors";
import { lockUser } from "@/lib/identity/lock-user";
import { revokeSessions } from "@/lib/identity/start-session";
import { getMemberOrThrow } from "./queries";
import { memberRefusal } from "./rules";
import type { MemberDto, UpdateMemberInput } from "./schema";

/**
 * Updates a member's role, or disables or enables them. Disabling ends their sessions here, closes
 * their invitation, and suspends their API keys. Changes within an account are serialized, so that
 * it keeps an owner. Throws `not_found` and `bad_request`.
 */
export async function updateMember(
  actor: Actor,
  id: number,
  input: UpdateMemberInput,
): Promise<MemberDto> {
  requirePermission(actor, "members.manage");
  const member = await inTransaction(async (tx) => {
    await lockMembers(tx, actor.accountId);
    await lockUser(tx, id);
    const member = await getMemberOrThrow(actor, id, tx);
    const present = { ...member, disabled: member.disabledAt !== null };
    const context = {
      actorId: actor.userId,
      otherOwners: await countOtherOwners(tx, actor.accountId, id),
    };
    const refusal = memberRefusal(present, input, context);
    if (refusal) throw badRequest(refusal);
    const role = input.role ?? present.role;
    const disabled = input.disabled ?? present.disabled;
    const entries: NewAuditEntry[] = [];
    const entry = (action: string, data?: Record<string, unknown>) =>
      entries.push({ action, subjectType: "member", subjectId: id, ...(data && { data }) });
    if (role !== present.role) entry("member.role_changed", { from: present.role, to: role });
    if (disabled !== present.disabled) entry(disabled ? "member.disabled" : "member.enabled");
    if (entries.length > 0) {
      await tx
        .update(memberships)
        .set({
          role,
          disabledAt: disabled ? sql`coalesce(${memberships.disabledAt}, now())` : null,
        })
        .where(and(eq(memberships.accountId, actor.accountId), eq(memberships.userId, id)));
    }
    if (disabled && !present.disabled) {
      const owner = { userId: id, accountId: actor.accountId };
      await revokeSessions(tx, owner);
      await closeUserTokens(tx, { kind: "invitation", ...owner });
    }
    await recordAudit(tx, actor, entries);
    return getMemberOrThrow(actor, id, tx);
  });
  forgetSessions();
  forgetApiKeys();
  return member;
}

async function lockMembers(tx: Transaction, accountId: number): Promise<void> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("no key update");
}

async function countOtherOwners(tx: Transaction, accountId: number, id: number): Promise<number> {
  return tx.$count(
    memberships,
    and(
      eq(memberships.accountId, accountId),
      eq(memberships.role, "owner"),
      isNull(memberships.disabledAt),
      isNotNull(memberships.joinedAt),
      ne(memberships.userId, id),
    ),
  );
}
