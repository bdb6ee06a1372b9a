import type { ActorKind, NotificationKind } from "@/db/enums";
import { linkPlaceholder } from "@/lib/auth/placeholders";
import { env } from "@/lib/env";
import { isolate } from "@/lib/format/isolate";
import { fullName } from "@/lib/format/names";
import { shorten } from "@/lib/format/shorten";
import { escapeHtml } from "@/lib/letters/escape-html";
import { notificationPath, notificationText } from "./rules";

/** A notification with what its email says. */
export interface MailedNotification {
  kind: NotificationKind;
  offerId: number;
  firstName: string;
  lastName: string;
  jobTitle: string;
  accountName: string;
  detail: string | null;
  actorKind: ActorKind;
  actorName: string;
}

const locale = "en-US";

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** Escapes a text; what it contains can't stand for the email's own link. */
const safe = (text: string) => escapeHtml(text.replaceAll(linkPlaceholder, "proffer link"));

const urlOf = (each: MailedNotification) => escapeHtml(`${env.APP_URL}${notificationPath(each)}`);

const textOf = (each: MailedNotification) =>
  oneLine(
    notificationText(each.kind, {
      name: isolate(fullName(each), locale),
      job: isolate(each.jobTitle, locale),
    }),
  );

function detailsOf({ detail, actorKind, actorName }: MailedNotification): string {
  const isRecorded = actorKind !== "candidate" && actorKind !== "system";
  return [
    detail && `<blockquote><p>${safe(detail).replaceAll("\n", "<br>")}</p></blockquote>`,
    isRecorded && `<p>Recorded by ${safe(isolate(actorName, locale))}.</p>`,
  ]
    .filter(Boolean)
    .join("\n");
}

const footer = (accountName: string, stop: string) => `<hr>
<p><small>You get this email because you own or follow this offer at ${safe(accountName)}. <a href="${linkPlaceholder}">${stop}</a> or <a href="${escapeHtml(env.APP_URL)}/settings/notifications">choose what you get</a>.</small></p>`;

/** Composes the email about one notification. */
export function composeNotificationMail(each: MailedNotification) {
  const text = textOf(each);
  const html = `<p><strong>${safe(text)}</strong></p>
${detailsOf(each)}
<p><a class="letter-action" href="${urlOf(each)}">${each.kind === "question" ? "Answer the question" : "Open the offer"}</a></p>
${footer(each.accountName, "Stop emails like this")}`;
  return { subject: text, html };
}

/** Characters of a line in a daily email. */
const maxLineLength = 120;

/** Notifications that a daily email names; it says how many more there are. */
const maxListed = 50;

/** Composes the daily email about notifications, newest first. */
export function composeDigest(all: readonly MailedNotification[]) {
  const [first] = all;
  if (!first) throw new Error("a daily email needs notifications");
  const items = all
    .slice(0, maxListed)
    .map(
      (each) =>
        `<li><a href="${urlOf(each)}">${safe(shorten(textOf(each), maxLineLength))}</a></li>`,
    );
  const more = all.length - items.length;
  const count = all.length === 1 ? "1 notification" : `${all.length} notifications`;
  const html = `<p><strong>${count} since your last daily email</strong></p>
<ul>${items.join("\n")}</ul>
${more > 0 ? `<p>And ${more} more.</p>` : ""}
<p><a class="letter-action" href="${escapeHtml(env.APP_URL)}/inbox">Open your inbox</a></p>
${footer(first.accountName, "Stop all these emails")}`;
  return { subject: oneLine(`${count} from ${isolate(first.accountName, locale)}`), html };
}
