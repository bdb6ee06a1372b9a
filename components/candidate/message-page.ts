import type { Messages } from "@/lib/messages/messages";
import type { Page } from "./document";
import { html } from "./markup";

type Texts = { title: string; reason: string; help: string };

/** Texts for a kind of link when its page can't be shown. */
export type LinkTexts = Pick<Messages, "closed" | "away" | "trouble" | "refused" | "tooLarge">;

function messagePage(texts: Texts, status: number, reference?: string): Page {
  return {
    title: texts.title,
    lang: "en",
    status,
    body: html`<main class="card"><div class="stack">
<h1>${texts.title}</h1>
<p>${texts.reason}</p>
<p class="muted">${texts.help}</p>
${reference && html`<p class="muted small">${reference}</p>`}
</div></main>`,
  };
}

/** Renders the same page for forged, unknown and closed links, so that nothing can be inferred. */
export const closedPage = (messages: LinkTexts): Page => messagePage(messages.closed, 404);

/** Renders the page for an expired visit, or an address without its link. */
export const awayPage = (messages: LinkTexts): Page => messagePage(messages.away, 403);

export const refusedPage = (messages: LinkTexts, status: number): Page =>
  messagePage(status === 413 ? messages.tooLarge : messages.refused, status);

export const troublePage = (messages: LinkTexts, status: number, requestId: string): Page =>
  messagePage(messages.trouble, status, messages.trouble.reference(requestId));
