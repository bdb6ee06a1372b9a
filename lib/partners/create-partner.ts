import { eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { accounts, partners } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { seal } from "@/lib/auth/sealed";
import { isUniqueViolation } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { checkBaseUrl } from "./check-base-url";
import { mintCallbackPassword, mintCallbackUser } from "./mint-callback";
import { getPartnerOrThrow } from "./queries";
import { duplicateName, maxPartners } from "./rules";
import type { CreatePartnerInput, NewCallbackPassword } from "./schema";

/**
 * Registers a partner that is called by the assessments contract. Only this response has its
 * callback password. Throws `invalid` for a name in use and for a blocked address, and `conflict`
 * beyond fifty per account.
 */
export function createPartner(
  actor: Actor,
  input: CreatePartnerInput,
): Promise<NewCallbackPassword> {
  requirePermission(actor, "assessments.write");
  return insertPartner(actor, input, {
    callbackUser: mintCallbackUser(),
    ...mintCallbackPassword(),
  });
}

/** Registers a partner with the given callback credentials. Throws as `createPartner` does. */
export async function insertPartner(
  actor: Actor,
  input: CreatePartnerInput,
  minted: { callbackUser: string; callbackPassword: string; callbackPasswordHash: string },
): Promise<NewCallbackPassword> {
  checkBaseUrl(input.baseUrl);
  const { callbackPassword, ...callback } = minted;
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    await requireRoom(tx, accountId);
    const [row] = await tx
      .insert(partners)
      .values({
        ...input,
        ...callback,
        accountId,
        partnerAccountId: input.partnerAccountId ?? null,
        password: seal(input.password),
      })
      .returning({ id: partners.id });
    if (!row) throw new Error("an insert returned no row");
    const { name, baseUrl } = input;
    await recordAudit(tx, actor, [
      {
        action: "partner.created",
        subjectType: "partner",
        subjectId: row.id,
        data: { name, baseUrl },
      },
    ]);
    return { ...(await getPartnerOrThrow(actor, row.id, tx)), callbackPassword };
  }).catch(refuseDuplicateName);
}

/** Turns a unique violation into its error; rethrows everything else. */
export function refuseDuplicateName(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  throw new AppError("invalid", "Validation failed", { details: { name: [duplicateName] } });
}

/** Locks the account, so that concurrent creations are counted correctly. */
async function requireRoom(tx: Transaction, accountId: number): Promise<void> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("no key update");
  if ((await tx.$count(partners, eq(partners.accountId, accountId))) < maxPartners) return;
  throw new AppError("conflict", `An account can have at most ${maxPartners} partners`);
}
