import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { templates } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changed, notFound } from "@/lib/errors";

/**
 * A template, locked until the transaction ends. Throws `not_found`, and `precondition_failed`
 * where `ifMatch` is not its revision.
 */
export async function lockTemplateOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  ifMatch: number | undefined,
) {
  const [template] = await tx
    .select()
    .from(templates)
    .where(and(eq(templates.accountId, actor.accountId), eq(templates.id, id)))
    .for("update");
  if (!template) throw notFound("Template");
  if (ifMatch !== undefined && ifMatch !== template.revision) throw changed("Template");
  return template;
}
