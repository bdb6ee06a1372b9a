import { html, type Markup } from "./markup";
import type { OfferView } from "./view";

type Tone = "warning" | "negative";

const notice = (tone: Tone, heading: string, ...lines: (Markup | string | null)[]): Markup =>
  html`<div class="notice ${tone} screen" role="alert">
<h2>${heading}</h2>
${lines.map((line) => line && html`<p>${line}</p>`)}
</div>`;

/**
 * Renders what went wrong with the last answer, or why no answer is accepted; null when all is
 * well.
 */
export function noticeOf({ accept, decline, ...view }: OfferView): Markup | null {
  const { notices } = view.messages;
  if (view.refusal === "changed") {
    return notice("warning", notices.changedTitle, notices.changed);
  }
  if (view.isLate) {
    const due = view.deadline && notices.late(view.deadline);
    return notice("warning", notices.lateTitle, due, notices.lateHelp);
  }
  if (view.refusal === "resumed") {
    return notice("warning", notices.resumedTitle, notices.resumed);
  }
  if (accept.errors.name) {
    return notice("negative", notices.problem, html`<a href="#name">${accept.errors.name}</a>`);
  }
  if (decline.errors.reason) {
    return notice(
      "negative",
      notices.problem,
      html`<a href="#reason">${decline.errors.reason}</a>`,
    );
  }
  return null;
}
