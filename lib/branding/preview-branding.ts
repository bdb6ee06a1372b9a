import { database } from "@/db/client";
import { getAccountOrThrow } from "@/lib/account/queries";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { builtinTemplate } from "@/lib/letters/builtin";
import { letterDocument } from "@/lib/letters/document";
import { exampleLetterData } from "@/lib/letters/example-data";
import { renderLetter } from "@/lib/letters/render-letter";

import { findCurrentOrThrow } from "./queries";
import { refuseImages } from "./refuse-images";
import type { UpdateBrandingInput } from "./schema";

/**
 * Returns an example letter with an unsaved branding as a complete HTML document, to be served under
 * `letterCsp`. Writes nothing. Throws `invalid` for an image that can't be saved.
 */
export async function previewBranding(
  actor: Actor,
  input: UpdateBrandingInput,
): Promise<{ document: string }> {
  requirePermission(actor, "account.manage");
  refuseImages(input);
  const account = await getAccountOrThrow(actor);
  const saved = await findCurrentOrThrow(database(), actor.accountId);
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const branding = { ...saved, ...Object.fromEntries(given), company: account.name };
  const { signatoryName, signatoryTitle, signature } = branding;
  const signatory = { name: signatoryName, title: signatoryTitle, image: signature };
  const template = builtinTemplate(account.locale);
  const data = { ...exampleLetterData, account: { ...account, signatory } };
  const { html } = renderLetter({ template, data });
  const shown = { title: "Preview", locale: template.locale, branding, layout: "pages" } as const;
  return { document: letterDocument(html.replaceAll("{{ accept_url }}", "#"), shown) };
}
