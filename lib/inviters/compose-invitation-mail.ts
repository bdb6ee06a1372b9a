import { linkUrl } from "@/lib/auth/links";
import { durationWords } from "@/lib/format/duration";
import { isolate, isolateNames } from "@/lib/format/isolate";
import { escapeHtml } from "@/lib/letters/escape-html";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import { limitSeconds } from "@/lib/sittings/rules";

export interface InvitationMailInput {
  account: { name: string; locale: string };
  firstName: string;
  assessmentName: string;
  baseSeconds: number;
  /** Percent of the base time. */
  additionalTime: number;
  /** Null if the assessment requires none. */
  login: { username: string; password: string } | null;
  linkId: string;
}

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;

/** Composes the email that invites a candidate to an assessment, with its link and time. */
export function composeInvitationMail(input: InvitationMailInput): {
  subject: string;
  html: string;
} {
  const { locale } = input.account;
  const { invitation: words } = messagesFor(locale);
  const { assessmentName, firstName } = isolateNames(
    input,
    ["assessmentName", "firstName"],
    locale,
  );
  const company = isolate(input.account.name, locale);
  const login = input.login && isolateNames(input.login, ["username", "password"], locale);
  const link = escapeHtml(linkUrl("assessment", input.linkId));
  const parts = [
    paragraph(words.greeting(firstName)),
    paragraph(words.introduction(company, assessmentName)),
    paragraph(timeText(input)),
    paragraph(words.clock),
    login && paragraph(words.login(login.username, login.password)),
    `<p><a class="letter-action" href="${link}">${escapeHtml(words.button)}</a></p>`,
    paragraph(words.personal),
    "<hr>",
    `<p>${escapeHtml(words.fallback)}<br><a href="${link}">${link}</a></p>`,
    `<p><small>${escapeHtml(words.why(company))}</small></p>`,
  ];
  return {
    subject: words.subject(company, assessmentName).replaceAll(/\s+/g, " ").trim(),
    html: parts.filter(Boolean).join("\n"),
  };
}

function timeText({ account, baseSeconds, additionalTime }: InvitationMailInput): string {
  const { invitation: words } = messagesFor(account.locale);
  const locale = spokenLocale(account.locale);
  const time = durationWords(limitSeconds(baseSeconds, additionalTime), locale);
  if (additionalTime === 0) return words.time(time);
  const percent = new Intl.NumberFormat(locale).format(additionalTime);
  return words.extraTime(time, durationWords(baseSeconds, locale), percent);
}
