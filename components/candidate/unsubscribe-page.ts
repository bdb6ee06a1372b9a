import type { Unsubscribing } from "@/lib/notifications/opt-out";
import { kindLabels } from "@/lib/notifications/rules";
import type { Page } from "./document";
import { html } from "./markup";

const nameOf = ({ topic }: Unsubscribing) =>
  topic === null ? "the daily email" : `emails about: ${kindLabels[topic].toLowerCase()}`;

/** Renders the page that the link of a member's email opens; only its button stops the emails. */
export const unsubscribePage = (shown: Unsubscribing, token: string): Page => ({
  title: "Stop these emails",
  lang: "en",
  body: html`<main class="card"><div class="stack">
<h1>Stop these emails</h1>
<p>${shown.accountName} will no longer send you ${nameOf(shown)}. Your inbox in the app stays as it is.</p>
<form method="post" action="/n/${token}"><button class="button">Stop these emails</button></form>
</div></main>`,
});

/** Renders the page after the emails were stopped. */
export const unsubscribedPage = (shown: Unsubscribing): Page => ({
  title: "Emails stopped",
  lang: "en",
  body: html`<main class="card"><div class="stack">
<h1>Emails stopped</h1>
<p>${shown.accountName} no longer sends you ${nameOf(shown)}.</p>
<p class="muted">To get them again, go to Settings &gt; Notifications.</p>
</div></main>`,
});
