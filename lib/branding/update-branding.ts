import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { accounts, brandings } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { requireRevision } from "@/lib/lock-record";
import { findCurrentOrThrow } from "./queries";
import { refuseImages } from "./refuse-images";
import type { BrandingDto, UpdateBrandingInput } from "./schema";

/**
 * Changes the given parts of the account's branding. Letters written before keep theirs. Writes
 * nothing if nothing changed. Throws `precondition_failed` if `ifMatch` is not its revision, and
 * `invalid` for an image that isn't a PNG or JPEG, or is too large.
 */
export async function updateBranding(
  actor: Actor,
  input: UpdateBrandingInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<BrandingDto> {
  requirePermission(actor, "account.manage");
  refuseImages(input);
  const { accountId, kind, name } = actor;
  return inTransaction(async (tx) => {
    await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("no key update");
    const present = await findCurrentOrThrow(tx, accountId);
    requireRevision("Branding", present.revision, options.ifMatch);
    const { revision, ...looks } = present;
    const changes = changesOf(looks, input);
    const fields = Object.keys(changes);
    if (fields.length === 0) return present;
    const next = { ...looks, ...changes };
    const number = revision + 1;
    await tx
      .insert(brandings)
      .values({ ...next, accountId, number, actorKind: kind, actorName: name });
    await recordAudit(tx, actor, [
      {
        action: "branding.updated",
        subjectType: "branding",
        subjectId: accountId,
        data: { fields, revision: number },
      },
    ]);
    return { ...next, revision: number };
  });
}
