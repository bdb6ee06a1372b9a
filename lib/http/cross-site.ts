import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/**
 * Refuses what a page of another site had the browser send, so that nobody rides on a cookie.
 * A page of ours that sends no referrer has its forms say `Origin: null`: `withoutReferrer` lets
 * that pass. Throws `forbidden`.
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

/** Ours is the address that is configured, and the one that the browser called. */
function isOwn(origin: string, { url, headers }: Request): boolean {
  if ([new URL(env.APP_URL).origin, new URL(url).origin].includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
