import { formatTime, zoneName } from "@/lib/format/dates";
import { html, type Markup } from "./markup";

interface Zone {
  locale: string;
  /** The account's zone. */
  timeZone: string;
  /** What the reader's own time is called. */
  yourTime: string;
}

/**
 * Renders an instant's time in the account's zone. The page's script adds the reader's own time
 * where it differs, which only their browser knows.
 */
export const zones = ({ locale, timeZone, yourTime }: Zone, at: Date): Markup =>
  html`<span class="zones" data-at="${at.toISOString()}" data-zone="${timeZone}" data-locale="${locale}" data-name="${yourTime}"><b>${formatTime(at, locale, timeZone)}</b><span>${zoneName(at, locale, timeZone)}</span></span>`;
