import { type Page, pageCsp, pageDocument } from "@/components/candidate/document";
import { type LinkMessage, type LinkTexts, messagePage } from "@/components/candidate/message-page";
import { isVisit, visitCookieName } from "@/components/candidate/visit-cookie";
import type { LinkVisit } from "@/lib/auth/link-visit";
import { isLinkId, linkIdOf } from "@/lib/auth/links";
import { randomToken, tokenIn } from "@/lib/auth/secrets";
import { toAppError } from "@/lib/database-errors";
import { cookieOf } from "@/lib/http/cookies";
import { refuseCrossSite } from "@/lib/http/cross-site";
import { matchPath } from "@/lib/http/match-path";
import { newRequestId } from "@/lib/http/refuse";
import { originOf } from "@/lib/http/run-route";
import { log } from "@/lib/log";
import { type Messages, messagesFor } from "@/lib/messages/messages";
import { languageOfVisitor } from "./visitor-language";

export interface CandidateRequest {
  request: Request;
  /** Path segment after `/o/`, `/a/` or `/s/`: the link's token, or its bare id once opened. */
  token: string;
  /** Set when the token is genuine, or when its cookie proves that the link was opened. */
  visit: LinkVisit | null;
  /** Returns a visit by a link that is proven in another way. */
  visitOf(linkId: string): LinkVisit;
}

/** A page, or why there is none. */
export type Shown = Page | "closed" | "away";

type Answer = Shown | Response | LinkMessage;

/** Returns the texts for pages of one kind of link that can't be shown. */
export type TextsOf = (messages: Messages) => LinkTexts;

/** Creates a route for candidate pages: web-standard, never cached, with errors shown as pages. */
export function candidateRoute(
  pattern: string,
  work: (context: CandidateRequest) => Promise<Shown | Response>,
  textsOf: TextsOf = (messages) => messages,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestId = newRequestId();
    const context = contextOf(pattern, request, requestId);
    const page = `${/^\/[a-z]+/.exec(pattern)?.[0]}/${encodeURIComponent(context.token)}`;
    const answer = await work(context).catch((thrown: unknown) => failureOf(thrown, requestId));
    const response = await responseOf(answer, context, textsOf, page);
    response.headers.set("X-Request-Id", requestId);
    response.headers.set("Cache-Control", "private, no-store");
    response.headers.set("Referrer-Policy", "no-referrer");
    response.headers.set("X-Robots-Tag", "noindex, nofollow");
    response.headers.set("X-Content-Type-Options", "nosniff");
    if (response.status === 503) response.headers.set("Retry-After", "5");
    return response;
  };
}

function contextOf(pattern: string, request: Request, requestId: string): CandidateRequest {
  const token = tokenIn(matchPath(pattern, new URL(request.url).pathname)?.token ?? "");
  const cookie = cookieOf(request, visitCookieName);
  const linkId = linkIdOf(token) ?? (isVisit(token, cookie, new Date()) ? token : null);
  const visitOf = (id: string) => ({ linkId: id, requestId, ...originOf(request) });
  return { request, token, visit: linkId ? visitOf(linkId) : null, visitOf };
}

/** Turns a page into its response, with the policy that allows its style. */
export function pageResponse(page: Page): Response {
  const nonce = randomToken(16);
  return new Response(pageDocument(page, nonce), {
    status: page.status ?? 200,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": pageCsp(nonce, page),
    },
  });
}

async function responseOf(
  answer: Answer,
  { request, token, visit }: CandidateRequest,
  textsOf: TextsOf,
  page: string,
): Promise<Response> {
  if (answer instanceof Response) return answer;
  if (typeof answer === "object" && "body" in answer)
    return pageResponse(withLanguages(answer, page));
  const message = typeof answer === "string" ? { kind: answer } : answer;
  const known = visit?.linkId ?? (isLinkId(token) ? token : null);
  const linkId = message.kind === "trouble" ? null : known;
  const language = await languageOfVisitor(request, linkId);
  const shown = messagePage(textsOf(messagesFor(language)), language, message);
  return pageResponse(token ? withLanguages(shown, page) : shown);
}

/** The links of candidates; members' are in English. */
const isCandidates = (page: string) => /^\/[oash]\//.test(page);

/** Returns a page of a candidate's link with the languages that it can be shown in. */
export const withLanguages = (shown: Page, page: string): Page =>
  isCandidates(page) ? { languageAction: `${page}/language`, ...shown } : shown;

function failureOf(thrown: unknown, requestId: string): LinkMessage {
  const { cause, status } = toAppError(thrown);
  if (status < 500) return { kind: status === 413 ? "tooLarge" : "refused", status };
  log.error("candidate page failed", { requestId }, cause);
  return { kind: "trouble", status, requestId };
}

/** Redirects with a GET, so that going back or reloading resubmits nothing. */
export function seeOther(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { ...headers, Location: location } });
}

/** Refuses a form that another site sent. These pages send no referrer. */
export const refuseForgery = (request: Request): void =>
  refuseCrossSite(request, { withoutReferrer: true });
