import { z } from "zod";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** Whom a call claims to speak for; of any shape, for it is looked at before it is validated. */
const Claim = z.looseObject({
  partner: z.looseObject({ uuid: z.unknown().optional(), account_id: z.unknown().optional() }),
});

/**
 * Throws `forbidden` unless the actor may serve assessments and the partner, as far as it is
 * named, is that of their Basic credential. An API key may speak for any.
 */
export function requirePartner(actor: Actor, uuid: unknown, accountId: unknown): void {
  requirePermission(actor, "serve_assessments");
  const { partner } = actor;
  if (!partner) return;
  const isOther = (given: unknown, own: string | null) =>
    typeof given === "string" && given !== "" && given !== own;
  if (isOther(uuid, partner.uuid) || isOther(accountId, partner.accountId)) {
    throw new AppError("forbidden", "This credential does not speak for this partner or account");
  }
}

/** The same for a body that names its partner, and may be anything else. */
export function requirePartnerOf(actor: Actor, body: unknown): void {
  const { success, data } = Claim.safeParse(body);
  if (success) requirePartner(actor, data.partner.uuid, data.partner.account_id);
}
