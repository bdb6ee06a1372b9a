import type { CandidateLanguage } from "@/lib/format/candidate-languages";
import type { Messages } from "@/lib/messages/messages";
import { coverBody } from "./cover";
import { coverStyle } from "./cover-style";
import type { Page } from "./document";
import { html } from "./markup";

/** Texts for a kind of link when its page can't be shown. */
export type LinkTexts = Pick<Messages, "closed" | "away" | "trouble" | "refused" | "tooLarge">;

/**
 * A page in place of the one behind a link: `closed` alike for forged, unknown and closed links, so
 * that nothing can be inferred, `away` for an expired visit or an address without its link.
 */
export type LinkMessage =
  | { kind: "closed" | "away" }
  | { kind: "refused" | "tooLarge"; status: number }
  | { kind: "trouble"; status: number; requestId: string };

const statuses = { closed: 404, away: 403 } as const;

/** Renders a page that says why the one behind a link can't be shown. */
export function messagePage(
  messages: LinkTexts,
  lang: CandidateLanguage,
  message: LinkMessage,
): Page {
  const texts = messages[message.kind];
  const reference = message.kind === "trouble" && messages.trouble.reference(message.requestId);
  return {
    title: texts.title,
    lang,
    status: "status" in message ? message.status : statuses[message.kind],
    sheet: coverStyle,
    style: messageStyle,
    body: coverBody({
      heading: texts.title,
      lead: texts.reason,
      label: texts.title,
      sheet: html`<p>${texts.help}</p>
${reference && html`<p class="small">${reference}</p>`}`,
    }),
  };
}

/** These titles are sentences. */
const messageStyle =
  ".cover h1{font-size:clamp(32px,9vw,44px);line-height:1.12}@media (min-width:64rem){.cover h1{font-size:64px;line-height:1.06}}";
