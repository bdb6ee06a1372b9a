import type { CandidateLanguage } from "@/lib/format/candidate-languages";
import type { Messages } from "@/lib/messages/messages";
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
    body: html`<main class="card"><div class="stack">
<h1>${texts.title}</h1>
<p>${texts.reason}</p>
<p class="muted">${texts.help}</p>
${reference && html`<p class="muted small">${reference}</p>`}
</div></main>`,
  };
}
