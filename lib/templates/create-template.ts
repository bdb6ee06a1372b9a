import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { accounts, templates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { markImages } from "@/lib/letter-images/mark-images";
import { checkBody } from "./check-body";
import { recordVersion } from "./record-version";
import type { CreateTemplateInput, TemplateDto } from "./schema";
import { toTemplate } from "./serialize";

/**
 * Creates a template, in the account's locale by default. Throws `invalid` for a text with errors.
 */
export async function createTemplate(
  actor: Actor,
  input: CreateTemplateInput,
): Promise<TemplateDto> {
  requirePermission(actor, "templates.write");
  checkBody(input.body);
  return inTransaction(async (tx) => {
    const { accountId } = actor;
    await markImages(tx, accountId, "body", input.body);
    const [account] = await tx
      .select({ locale: accounts.locale })
      .from(accounts)
      .where(eq(accounts.id, accountId));
    const locale = input.locale ?? account?.locale;
    const [row] = await tx
      .insert(templates)
      .values({ ...input, locale, accountId })
      .returning();
    if (!row) throw new Error("insert returned no template");
    await recordVersion(tx, actor, row);
    await recordAudit(tx, actor, [
      { action: "template.created", subjectType: "template", subjectId: row.id },
    ]);
    return toTemplate(row);
  });
}
