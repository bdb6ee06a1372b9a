import { formatTime, zoneName } from "@/lib/format/dates";
import { html, type Markup } from "./markup";
import type { OfferView } from "./view";

/**
 * Renders an instant's time in the account's zone. The page's script adds the reader's own time
 * where it differs, which only their browser knows.
 */
export function zones({ locale, offer, texts }: OfferView, at: Date): Markup {
  const { timeZone } = offer;
  return html`<span class="zones" data-at="${at.toISOString()}" data-zone="${timeZone}" data-locale="${locale}" data-name="${texts.page.yourTime}"><b>${formatTime(at, locale, timeZone)}</b><span>${zoneName(at, locale, timeZone)}</span></span>`;
}
