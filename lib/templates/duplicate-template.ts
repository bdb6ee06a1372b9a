import type { Actor } from "@/lib/auth/actor";
import { createTemplate } from "./create-template";
import { getTemplateOrThrow } from "./queries";
import type { TemplateDto } from "./schema";

const maxNameLength = 200;

/** Creates a template with the text of another. Throws `not_found`. */
export async function duplicateTemplate(actor: Actor, id: number): Promise<TemplateDto> {
  const { name, type, locale, body } = await getTemplateOrThrow(actor, id);
  const copyName = `Copy of ${name}`.slice(0, maxNameLength);
  return createTemplate(actor, { name: copyName, type, locale, body });
}
