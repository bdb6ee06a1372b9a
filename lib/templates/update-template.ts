import { and, eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { templates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { badRequest } from "@/lib/errors";
import { markImages } from "@/lib/letter-images/mark-images";
import { lockRecord } from "@/lib/lock-record";
import { countOffers } from "@/lib/offers/count-offers";
import { checkBody } from "./check-body";
import { keepVersion, recordVersion } from "./record-version";
import type { TemplateDto, UpdateTemplateInput } from "./schema";
import { toTemplate } from "./serialize";

/**
 * Updates the given fields, which makes a version; existing letters stay as they are. Writes nothing
 * if nothing changes.
 * Throws `not_found`, `precondition_failed`, `invalid` for a text with errors, and `bad_request`
 * for changing the type while offers use the template.
 */
export async function updateTemplate(
  actor: Actor,
  id: number,
  input: UpdateTemplateInput,
  options: { ifMatch?: number | undefined; restoredFrom?: number } = {},
): Promise<TemplateDto> {
  requirePermission(actor, "templates.write");
  if (input.body !== undefined) checkBody(input.body);
  return inTransaction(async (tx) => {
    const template = await lockRecord(tx, actor, "Template", id, options);
    const changes = changesOf(template, input);
    const fields = Object.keys(changes);
    if (fields.length === 0) return toTemplate(template);
    if (changes.type && (await countOffers(actor.accountId, "templateId", [id], tx)).size > 0) {
      throw badRequest("Cannot change type of template used by offers");
    }
    if (changes.body) await markImages(tx, actor.accountId, "body", changes.body);
    await keepVersion(tx, template);
    const [row] = await tx
      .update(templates)
      .set({ ...changes, revision: template.revision + 1, updatedAt: sql`now()` })
      .where(and(eq(templates.accountId, actor.accountId), eq(templates.id, id)))
      .returning();
    if (!row) throw new Error("a locked template vanished");
    await recordVersion(tx, actor, row, options.restoredFrom);
    await recordAudit(tx, actor, [
      { action: "template.updated", subjectType: "template", subjectId: id, data: { fields } },
    ]);
    return toTemplate(row);
  });
}
