import { eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { partners } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { seal } from "@/lib/auth/sealed";
import { changesOf } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { checkBaseUrl } from "./check-base-url";
import { refuseDuplicateName } from "./create-partner";
import { getPartnerOrThrow } from "./queries";
import { isElsewhere, passwordAgain } from "./rules";
import type { PartnerDto, UpdatePartnerInput } from "./schema";

/**
 * Changes the given fields; a given password replaces the previous one. Clears the last test's
 * result if it may no longer hold. Throws `not_found`, `precondition_failed`, and `invalid` for a
 * name in use, a blocked address, or one on another server without the password.
 */
export async function updatePartner(
  actor: Actor,
  id: number,
  { password, retired, ...input }: UpdatePartnerInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<PartnerDto> {
  requirePermission(actor, "assessments.write");
  if (input.baseUrl !== undefined) checkBaseUrl(input.baseUrl);
  return inTransaction(async (tx) => {
    const partner = await lockRecord(tx, actor, "Partner", id, options);
    const changes = changesOf(partner, input);
    if (password === undefined && isElsewhere(partner.baseUrl, changes.baseUrl ?? "")) {
      throw new AppError("invalid", "Validation failed", {
        details: { password: [passwordAgain] },
      });
    }
    const wasRetired = partner.retiredAt !== null;
    const turned = retired !== undefined && retired !== wasRetired;
    const fields = [...Object.keys(changes), ...(password === undefined ? [] : ["password"])];
    if (fields.length === 0 && !turned) return getPartnerOrThrow(actor, id, tx);
    const stale = fields.some((field) => field !== "name");
    await tx
      .update(partners)
      .set({
        ...changes,
        ...(password !== undefined && { password: seal(password) }),
        ...(turned && { retiredAt: retired ? sql`now()` : null }),
        ...(stale && { testedAt: null, testProblem: null }),
        revision: partner.revision + 1,
        updatedAt: sql`now()`,
      })
      .where(eq(partners.id, id));
    const subject = { subjectType: "partner", subjectId: id };
    const { name } = { ...partner, ...changes };
    await recordAudit(tx, actor, [
      ...(fields.length > 0
        ? [{ ...subject, action: "partner.updated", data: { name, fields } }]
        : []),
      ...(turned
        ? [
            {
              ...subject,
              action: retired ? "partner.retired" : "partner.reactivated",
              data: { name },
            },
          ]
        : []),
    ]);
    return getPartnerOrThrow(actor, id, tx);
  }).catch(refuseDuplicateName);
}
