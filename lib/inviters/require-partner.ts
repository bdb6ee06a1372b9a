import { z } from "zod";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/**
 * The partner that a call claims to act for; of any shape, since it is checked before validation.
 */
const Claim = z.looseObject({
  partner: z.looseObject({ uuid: z.unknown().optional(), account_id: z.unknown().optional() }),
});

/**
 * Throws `forbidden` unless the actor may serve assessments and the partner, if named, is that of
 * their Basic credential. An API key may act for any.
 */
export function requirePartner(actor: Actor, uuid: unknown, accountId: unknown): void {
  requirePermission(actor, "serve_assessments");
  const { partner } = actor;
  if (!partner) return;
  const isOther = (given: unknown, own: string | null) =>
    typeof given === "string" && given !== "" && given !== own;
  if (isOther(uuid, partner.uuid) || isOther(accountId, partner.accountId)) {
    throw new AppError("forbidden", "This credential doesn't belong to this partner or account");
  }
}

/** Checks a body that names its partner, and may have any shape. */
export function requirePartnerOf(actor: Actor, body: unknown): void {
  const { success, data } = Claim.safeParse(body);
  if (success) requirePartner(actor, data.partner.uuid, data.partner.account_id);
}
