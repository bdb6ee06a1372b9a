import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { updateOffer } from "./update-offer";

export interface ExtendResult {
  id: number;
  expiryDate?: string | null;
  error?: string;
}

/**
 * Sets the response deadline (`YYYY-MM-DD`) of several offers. Each is updated separately, with its
 * letter and version, and has its own result, in the given order.
 */
export async function extendOffers(
  actor: Actor,
  ids: readonly number[],
  expiryDate: string,
): Promise<ExtendResult[]> {
  requirePermission(actor, "offers.write");
  const results: ExtendResult[] = [];
  for (const id of ids) results.push(await extendOffer(actor, id, expiryDate));
  return results;
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
