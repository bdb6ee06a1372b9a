import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { isPastDeadline } from "@/lib/format/calendar";
import { dayProblem } from "@/lib/format/parse-day";
import { accountColumns } from "./lock-offers";
import { lateDeadline } from "./rules";
import { updateOffer } from "./update-offer";

export interface ExtendResult {
  id: number;
  expiryDate?: string | null;
  error?: string;
}

/**
 * Sets the response deadline (`YYYY-MM-DD`) of several offers. Each is updated separately, with its
 * letter and version, and has its own result, in the given order. A deadline that has passed, or is
 * outside the years of our records, is refused for all.
 */
export async function extendOffers(
  actor: Actor,
  ids: readonly number[],
  expiryDate: string,
): Promise<ExtendResult[]> {
  requirePermission(actor, "offers.write");
  const error = await deadlineError(actor, expiryDate);
  if (error) return ids.map((id) => ({ id, error }));
  const results: ExtendResult[] = [];
  for (const id of ids) results.push(await extendOffer(actor, id, expiryDate));
  return results;
}

async function deadlineError({ accountId }: Actor, expiryDate: string): Promise<string | null> {
  const [account] = await database()
    .select(accountColumns)
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (account && isPastDeadline(expiryDate, account.timeZone, new Date())) {
    return dayProblem(expiryDate) ?? lateDeadline(expiryDate, account.locale);
  }
  return dayProblem(expiryDate);
}

async function extendOffer(actor: Actor, id: number, expiryDate: string): Promise<ExtendResult> {
  try {
    const offer = await updateOffer(actor, id, { expiryDate });
    return { id, expiryDate: offer.expiryDate };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { id, error: error.message };
  }
}
