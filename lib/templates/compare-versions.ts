import { database } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findCurrentBranding } from "@/lib/branding/find-branding";
import { embedImages } from "@/lib/letter-images/embed-images";
import { compareLetters } from "@/lib/letters/compare/compare-letters";
import { drawTemplate } from "@/lib/letters/compare/draw-template";
import { letterDocument } from "@/lib/letters/document";
import { fieldVariables } from "@/lib/letters/fields";
import { type NamedVariable, namedVariables } from "@/lib/letters/visual/labels";
import { findFields } from "@/lib/offer-fields/find-fields";
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
  const [branding, fields] = await Promise.all([
    findCurrentBranding(database(), actor.accountId),
    findFields(actor.accountId),
  ]);
  const html = await drawChanges(before, after, namedVariables(fieldVariables(fields)));
  const shown = await embedImages(database(), actor.accountId, html);
  return letterDocument(shown, { title, locale, branding, layout: "pages" });
}

async function drawChanges(before: string, after: string, names: NamedVariable[]): Promise<string> {
  const later = await drawTemplate(after, names);
  if (before === after) return later;
  return (await compareLetters(await drawTemplate(before, names), later)).html;
}
