import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

type Asked = Pick<Request, "method" | "url" | "headers">;

/**
 * Refuses requests that another site made the browser send, so that they can't use its cookie.
 * Forms on our pages without a referrer send `Origin: null`, which `withoutReferrer` allows. Throws
 * `forbidden`.
 */
export function refuseCrossSite(request: Asked, { withoutReferrer = false } = {}): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (isCrossSite(request, { withoutReferrer })) throw new AppError("forbidden", "Forbidden");
}

/** Returns whether another site made the browser send a request. */
export function isCrossSite(request: Asked, { withoutReferrer = false } = {}): boolean {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  return origin !== null && !(withoutReferrer && origin === "null") && !isOwn(origin, request);
}

/**
 * Returns whether an origin is ours: the configured address, or the one that the browser called.
 */
function isOwn(origin: string, { url, headers }: Asked): boolean {
  if ([new URL(env.APP_URL).origin, new URL(url).origin].includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
