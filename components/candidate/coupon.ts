import type { AssistanceView } from "./assistance-view";
import { html, type Markup } from "./markup";

/** Renders the candidate's coupon and where to show it; nothing if they have none. */
export function coupon({ shown, texts }: AssistanceView): Markup | null {
  const { couponCode, providerName, reason } = shown;
  if (!couponCode) return null;
  const service = reason && texts.services[reason];
  return html`<section class="ticket" aria-labelledby="coupon"><h2 class="h2" id="coupon">${texts.page.coupon}</h2>
<p class="code" dir="ltr">${couponCode}</p>
<p class="muted">${texts.page.couponFor(providerName, service)}</p></section>`;
}
