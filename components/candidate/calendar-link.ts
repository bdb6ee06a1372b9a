import { icon } from "./icon";
import { html, type Markup } from "./markup";

/** Renders the link to the file that adds a link's date to a calendar. */
export const calendarLink = (page: string, text: string): Markup =>
  html`<a class="link screen" href="${page}/calendar.ics" download>${icon("calendar")}${text}</a>`;

/** Renders it as an icon beside the date. */
export const calendarIcon = (page: string, text: string): Markup =>
  html`<a class="cal screen" href="${page}/calendar.ics" download aria-label="${text}" title="${text}">${icon("calendar")}</a>`;
