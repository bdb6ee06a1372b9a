import { type Actor, requirePermission } from "@/lib/auth/actor";
import { getVersionOrThrow } from "./list-versions";
import type { TemplateDto } from "./schema";
import { updateTemplate } from "./update-template";

/**
 * Gives a template the name, type, locale and text of one of its versions again, as a new version.
 * Throws `not_found` for the template or the version, and what `updateTemplate` throws.
 */
export async function restoreVersion(
  actor: Actor,
  id: number,
  number: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<TemplateDto> {
  requirePermission(actor, "templates.write");
  const { name, type, locale, body } = await getVersionOrThrow(actor, id, number);
  const restored = { name, type, locale, body };
  return updateTemplate(actor, id, restored, { ...options, restoredFrom: number });
}
