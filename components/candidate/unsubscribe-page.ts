import { en } from "@/lib/messages/en";
import type { Unsubscribing } from "@/lib/notifications/opt-out";
import { kindLabels } from "@/lib/notifications/rules";
import type { Page } from "./document";
import { formPage } from "./form-page";
import { html, type Markup } from "./markup";

const nameOf = ({ topic }: Unsubscribing) =>
  topic === null ? "the daily email" : `emails about: ${kindLabels[topic].toLowerCase()}`;

const page = (title: string, body: Markup): Page =>
  formPage({ title, lang: "en", brand: undefined, texts: en.offerPage.step, body });

/** Renders the page that the link of a member's email opens; only its button stops the emails. */
export const unsubscribePage = (shown: Unsubscribing, token: string): Page =>
  page(
    "Stop these emails",
    html`<p class="intro">${shown.accountName} will no longer send you ${nameOf(shown)}. Your inbox in the app stays as it is.</p>
<form method="post" action="/n/${token}"><div class="acts"><button class="btn full">Stop these emails</button></div></form>`,
  );

/** Renders the page after the emails were stopped. */
export const unsubscribedPage = (shown: Unsubscribing): Page =>
  page(
    "Emails stopped",
    html`<p class="intro">${shown.accountName} no longer sends you ${nameOf(shown)}.</p>
<p class="muted">To get them again, go to Settings &gt; Notifications.</p>`,
  );
