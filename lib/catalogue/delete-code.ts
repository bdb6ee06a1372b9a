import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { catalogueCodes } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import type { CatalogueParams, DeletedCode } from "./schema";

/** Deletes a code from the catalogue; eligibilities that use it keep it. Throws `not_found`. */
export async function deleteCode(
  actor: Actor,
  { kind, code }: CatalogueParams,
): Promise<DeletedCode> {
  requirePermission(actor, "eligibility.write");
  return inTransaction(async (tx) => {
    const deleted = await tx
      .delete(catalogueCodes)
      .where(
        and(
          eq(catalogueCodes.accountId, actor.accountId),
          eq(catalogueCodes.kind, kind),
          eq(catalogueCodes.code, code),
        ),
      )
      .returning({ code: catalogueCodes.code });
    if (deleted.length === 0) throw notFound("Code");
    await recordAudit(tx, actor, [
      {
        action: "catalogue_code.deleted",
        subjectType: "catalogue_code",
        subjectId: `${kind} ${code}`,
      },
    ]);
    return { kind, code, deletedAt: new Date().toISOString() };
  });
}
