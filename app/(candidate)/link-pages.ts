import type { Page } from "@/components/candidate/document";
import { languageField } from "@/components/candidate/language-switch";
import { isFromPage, visitCookie } from "@/components/candidate/visit-cookie";
import { visitField } from "@/components/candidate/visit-field";
import type { LinkVisit } from "@/lib/auth/link-visit";
import { env } from "@/lib/env";
import { asCandidateLanguage, type CandidateLanguage } from "@/lib/format/candidate-languages";
import {
  candidateRoute,
  pageResponse,
  refuseForgery,
  type Shown,
  seeOther,
  type TextsOf,
  withLanguages,
} from "./candidate-route";
import { readForm } from "./read-form";
import { languageCookie } from "./visitor-language";

/** One kind of link: where its pages live and what they show. A null page means a closed link. */
export interface LinkPages {
  path: "/o" | "/a" | "/s";
  /** Texts for pages that can't be shown; defaults to those of offers. */
  textsOf?: TextsOf;
  /** Largest form accepted, in bytes; a default applies when absent. */
  maxBytes?: number;
  cover(linkId: string, token: string, request: Request): Promise<Page | null>;
  show(linkId: string, request: Request): Promise<Page | null>;
  /** Records the human opening that counts; false when the link is closed. */
  open(visit: LinkVisit): Promise<boolean>;
}

/**
 * Shows the cover behind a link's token, and the page itself behind its bare id to those who have
 * opened it.
 */
export const pageRoute = ({
  path,
  cover,
  show,
  textsOf,
}: Pick<LinkPages, "path" | "textsOf" | "cover" | "show">) =>
  candidateRoute(
    `${path}/:token`,
    async ({ request, token, visit }) => {
      const isOpened = !token.includes(".");
      if (!visit) return isOpened ? "away" : "closed";
      const { linkId } = visit;
      const page = await (isOpened ? show(linkId, request) : cover(linkId, token, request));
      return page ?? "closed";
    },
    textsOf,
  );

/**
 * Opens the link when the cover's button is pressed, and removes the secret from the address bar.
 */
export const openRoute = ({ path, open }: LinkPages) =>
  candidateRoute(`${path}/:token/open`, async ({ request, token, visit }) => {
    refuseForgery(request);
    const isGenuine = visit && visit.linkId !== token;
    if (!isGenuine || !(await open(visit))) return "closed";
    const secure = env.APP_URL.startsWith("https:");
    const cookie = visitCookie(`${path}/${visit.linkId}`, visit.linkId, new Date(), secure);
    return seeOther(`${path}/${visit.linkId}`, { "Set-Cookie": cookie });
  });

export interface FormVisit {
  request: Request;
  visit: LinkVisit;
  form: URLSearchParams;
  /** True if the visit had ended before the form was sent. The response starts a new one. */
  isResumed: boolean;
  /** The language to show the page in, as it was filled in: the form was sent for nothing else. */
  language: CandidateLanguage | null;
}

/**
 * Handles a form of an opened page, also after its cookie has ended, so that nothing typed is lost.
 * Shows what `work` returns; without a result, shows the page again. A form may also choose the
 * page's language.
 */
export const formRoute = (
  { path, textsOf, maxBytes }: Pick<LinkPages, "path" | "textsOf" | "maxBytes">,
  action: string,
  work: (given: FormVisit) => Promise<Shown | Response | null>,
) =>
  candidateRoute(
    `${path}/:token/${action}`,
    async ({ request, visit: opened, token, visitOf }) => {
      refuseForgery(request);
      const form = await readForm(request, maxBytes);
      const isResumed = opened === null && isFromPage(token, form.get(visitField), new Date());
      const visit = isResumed ? visitOf(token) : opened;
      if (visit?.linkId !== token) return "away";
      const page = `${path}/${token}`;
      const language = asCandidateLanguage(form.get(languageField));
      // A form that was sent for a language is no answer, even if the language has no texts.
      const isSwitched = form.has(languageField) && language === null;
      const answer =
        (!isSwitched && (await work({ request, visit, form, isResumed, language }))) ||
        seeOther(page);
      if (typeof answer === "string") return answer;
      const secure = env.APP_URL.startsWith("https:");
      const response =
        answer instanceof Response ? answer : pageResponse(withLanguages(answer, page));
      if (isResumed) {
        response.headers.append("Set-Cookie", visitCookie(page, token, new Date(), secure));
      }
      if (language) response.headers.append("Set-Cookie", languageCookie(language));
      return response;
    },
    textsOf,
  );

/** Redirects a visitor who opens a form's address directly to the page with the form. */
export const backRoute = ({ path }: { path: LinkPages["path"] | "/h" }, action: string) =>
  candidateRoute(`${path}/:token/${action}`, async ({ token }) =>
    seeOther(`${path}/${encodeURIComponent(token)}`),
  );
