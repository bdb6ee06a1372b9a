import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/**
 * Refuses requests that another site made the browser send, so that they can't use its cookie.
 * Forms on our pages without a referrer send `Origin: null`, which `withoutReferrer` allows. Throws
 * `forbidden`.
 */
export function refuseCrossSite(request: Request, { withoutReferrer = false } = {}): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isForeignSite = site !== null && site !== "same-origin" && site !== "none";
  const isForeignOrigin =
    origin !== null && !(withoutReferrer && origin === "null") && !isOwn(origin, request);
  if (isForeignSite || isForeignOrigin) throw new AppError("forbidden", "Forbidden");
}

/**
 * Returns whether an origin is ours: the configured address, or the one that the browser called.
 */
function isOwn(origin: string, { url, headers }: Request): boolean {
  if ([new URL(env.APP_URL).origin, new URL(url).origin].includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
