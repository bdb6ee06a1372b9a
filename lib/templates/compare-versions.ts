import { database } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import { embedImages } from "@/lib/letter-images/embed-images";
import { compareLetters } from "@/lib/letters/compare/compare-letters";
import { drawTemplate } from "@/lib/letters/compare/draw-template";
import { letterDocument } from "@/lib/letters/document";
import { getVersionOrThrow } from "./list-versions";
import type { CompareTemplatesInput } from "./schema";

/**
 * Returns one version of a template as a complete HTML document, to be served under `letterCsp`; with
 * `from`, the changes since that version are marked in it. Throws `not_found`.
 */
export async function versionDocument(
  actor: Actor,
  id: number,
  number: number,
  from?: number,
): Promise<string> {
  const [shown, earlier] = await Promise.all([
    getVersionOrThrow(actor, id, number),
    from ? getVersionOrThrow(actor, id, from) : null,
  ]);
  const title = `${shown.name}, version ${number}`;
  return draw(actor, earlier?.body ?? shown.body, shown.body, { title, locale: shown.locale });
}

/** Returns the later of two texts in the same way, with its changes marked. */
export function comparedDocument(
  actor: Actor,
  { before, after, locale }: CompareTemplatesInput,
): Promise<string> {
  requirePermission(actor, "templates.read");
  return draw(actor, before, after, { title: "Changes", locale });
}

async function draw(
  actor: Actor,
  before: string,
  after: string,
  { title, locale }: { title: string; locale: string },
): Promise<string> {
  const branding = await findCurrentBranding(database(), actor.accountId);
  const later = drawTemplate(after);
  const html = before === after ? later : (await compareLetters(drawTemplate(before), later)).html;
  const shown = await embedImages(database(), actor.accountId, html);
  return letterDocument(shown, { title, locale, branding, layout: "pages" });
}
