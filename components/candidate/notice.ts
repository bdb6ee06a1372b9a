import { icon } from "./icon";
import { html, type Markup } from "./markup";
import type { OfferView } from "./view";

type Line = Markup | string | null;

type Tone = "positive" | "warning" | "negative";

/** Renders what went wrong or right, or why no answer is accepted, above a page's content. */
export const notice = (tone: Tone, heading: string, ...lines: Line[]): Markup =>
  html`<div class="notice ${tone} screen" role="${tone === "positive" ? "status" : "alert"}">${icon(tone === "positive" ? "check" : "warning")}
<h2>${heading}</h2>
${lines.map((line) => line && html`<p>${line}</p>`)}
</div>`;

/** Renders that the response deadline has passed. */
export const lateNotice = ({ deadline, texts: { notices } }: OfferView): Markup =>
  notice("warning", notices.lateTitle, deadline && notices.late(deadline), notices.lateHelp);
