import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { withLogFields } from "@/lib/log-fields";
import { instruments, recordRequest } from "@/lib/metrics/recorder";
import { traced, tracing } from "@/lib/tracing/trace";
import { servedHeader } from "./served-header";

interface Pattern {
  page: string;
  regex: RegExp;
}

interface Manifest {
  staticRoutes: { page: string; regex: string }[];
  dynamicRoutes: { page: string; regex: string }[];
}

let patterns: Pattern[] | undefined;

/** Reads the patterns of the pages' paths, which Next writes when it builds. */
function pagePatterns(): Pattern[] {
  if (patterns) return patterns;
  const text = readFileSync(".next/routes-manifest.json", "utf8");
  const { staticRoutes, dynamicRoutes } = JSON.parse(text) as Manifest;
  patterns = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    page,
    regex: new RegExp(regex),
  }));
  return patterns;
}

/** Returns the pattern of a page's path, `/offers/[id]`, which is one of a closed list. */
export function pageRoute(url: string): string {
  const path = url.split("?")[0] ?? "";
  if (path.startsWith("/_next/")) return "(asset)";
  return pagePatterns().find(({ regex }) => regex.test(path))?.page ?? "(unknown)";
}

/**
 * Lets Next answer a request, counted and traced under the pattern of the page until its answer has
 * been sent.
 */
export function observePage(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: () => Promise<void>,
): Promise<void> {
  const requestId = String(incoming.headers[servedHeader] ?? "");
  const named = () => (requestId ? withLogFields({ requestId }, answer) : answer());
  if (!instruments() && !tracing()) return named();
  const start = performance.now();
  const [method, route] = [incoming.method ?? "", pageRoute(incoming.url ?? "")];
  const closed = once(outgoing, "close").then(() => {
    const seconds = (performance.now() - start) / 1000;
    recordRequest({ method, route, status: outgoing.statusCode, seconds });
  });
  const parent = {
    traceparent: incoming.headers.traceparent?.toString(),
    tracestate: incoming.headers.tracestate?.toString(),
  };
  const attributes = { "http.request.method": method, "http.route": route };
  return traced(`${method} ${route}`, { kind: "server", attributes, parent }, async (span) => {
    await named();
    if (span) await closed;
    span?.setAttribute("http.response.status_code", outgoing.statusCode);
  });
}
