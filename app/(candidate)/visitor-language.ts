import { findLinkLocale } from "@/lib/auth/find-link-locale";
import { env } from "@/lib/env";
import { asCandidateLanguage, type CandidateLanguage } from "@/lib/format/candidate-languages";
import { languageOf } from "@/lib/format/locale";
import { cookieOf } from "@/lib/http/cookies";
import { acceptedLanguage } from "@/lib/messages/accepted-language";
import { spokenLocale } from "@/lib/messages/messages";

const cookieName = "proffer-language";
const secondsKept = 365 * 86_400;

/** Returns the language that the visitor chose on a candidate's page; null if they chose none. */
const chosenLanguage = (request: Request): CandidateLanguage | null =>
  asCandidateLanguage(cookieOf(request, cookieName));

/** Returns the `Set-Cookie` value that keeps a chosen language for all pages of candidates. */
export const languageCookie = (language: CandidateLanguage): string =>
  [
    ...[`${cookieName}=${language}`, "Path=/", `Max-Age=${secondsKept}`],
    ...["HttpOnly", "SameSite=Lax"],
    ...(env.APP_URL.startsWith("https:") ? ["Secure"] : []),
  ].join("; ");

/**
 * Returns the locale of a page's frame: the link's, or the language that the visitor chose if it is
 * another one.
 */
export function frameLocale(
  request: Request,
  linkLocale: string,
  chosen = chosenLanguage(request),
): string {
  return chosen && chosen !== languageOf(linkLocale) ? chosen : linkLocale;
}

/** Returns what a link shows, in the language of the page's frame: the one chosen just now, if any. */
export const inFrameLocale = <Shown extends { locale: string }>(
  request: Request,
  shown: Shown,
  chosen: CandidateLanguage | null = null,
): Shown => ({ ...shown, locale: frameLocale(request, shown.locale, chosen ?? undefined) });

/**
 * Returns the language of a page without a known subject: the one that the visitor chose, else the
 * link's if there is such a link, else the browser's.
 */
export async function languageOfVisitor(
  request: Request,
  linkId: string | null,
): Promise<CandidateLanguage> {
  const chosen = chosenLanguage(request);
  if (chosen) return chosen;
  const locale = linkId && (await findLinkLocale(linkId).catch(() => null));
  if (!locale) return acceptedLanguage(request.headers.get("accept-language"));
  return asCandidateLanguage(languageOf(spokenLocale(locale))) ?? "en";
}
