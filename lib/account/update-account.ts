import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { accounts, offers } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetSessions } from "@/lib/auth/session";
import { changesOf } from "@/lib/changes";
import { notFound } from "@/lib/errors";
import { accountColumns } from "./queries";
import type { AccountDto, UpdateAccountInput } from "./schema";

/** Updates the account's settings. Writes and logs only what changed. */
export async function updateAccount(actor: Actor, input: UpdateAccountInput): Promise<AccountDto> {
  requirePermission(actor, "account.manage");
  const account = await inTransaction(async (tx) => {
    const [present] = await tx
      .select(accountColumns)
      .from(accounts)
      .where(eq(accounts.id, actor.accountId))
      .for("no key update");
    if (!present) throw notFound("Account");
    const { id, code, ...changeable } = present;
    const changes = changesOf(changeable, input);
    const fields = Object.keys(changes);
    if (fields.length === 0) return present;
    const [written] = await tx
      .update(accounts)
      .set(changes)
      .where(eq(accounts.id, actor.accountId))
      .returning(accountColumns);
    if (!written) throw new Error("a locked account vanished");
    if ("reminders" in changes || "timeZone" in changes) await rescheduleReminders(tx, actor);
    await recordAudit(tx, actor, [
      {
        action: "account.updated",
        subjectType: "account",
        subjectId: actor.accountId,
        data: { fields },
      },
    ]);
    return written;
  });
  forgetSessions();
  return account;
}

/** Lets the worker look at the reminders of all open offers again. */
const rescheduleReminders = (tx: Transaction, { accountId }: Actor) =>
  tx
    .update(offers)
    .set({ nextReminderAt: sql`now()` })
    .where(
      and(
        eq(offers.accountId, accountId),
        sql`${offers.status} in ('sent', 'pending')`,
        sql`${offers.expiryDate} >= current_date - 1`,
      ),
    );
