import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { instruments, recordRequest } from "@/lib/metrics/recorder";

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

/** Counts a request that Next answers, once its answer has been sent. */
export function observePage(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (!instruments()) return;
  const start = performance.now();
  const [method, route] = [incoming.method ?? "", pageRoute(incoming.url ?? "")];
  outgoing.once("close", () => {
    const seconds = (performance.now() - start) / 1000;
    recordRequest({ method, route, status: outgoing.statusCode, seconds });
  });
}
