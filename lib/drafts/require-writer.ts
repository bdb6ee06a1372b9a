import { type Actor, requirePermission } from "@/lib/auth/actor";
import type { DraftSubject } from "./schema";

/** Throws `forbidden` unless the actor may save what the draft is of. */
export const requireWriter = (actor: Actor, { offerId }: DraftSubject): void =>
  requirePermission(actor, offerId === null ? "templates.write" : "offers.write");
