import type { Method, RouteModule } from "./define-routes";
import { matchPath } from "./match-path";

/** Handler for paths below a prefix that no route matches. */
export interface Rest {
  prefix: string;
  module: RouteModule;
}

/**
 * Creates a router for a table of routes. It returns null for paths outside the prefixes. Literal
 * segments take precedence over parameters.
 */
export function createRouter(table: readonly RouteModule[], rests: readonly Rest[]) {
  const literal = new Map<string, RouteModule>();
  const patterns: { path: string; module: RouteModule }[] = [];
  for (const module of table) {
    const { path } = module.GET.resource;
    if (path === null) continue;
    if (path.includes(":")) patterns.push({ path, module });
    else literal.set(path, module);
  }
  return (request: Request): Promise<Response> | null => {
    const { pathname } = new URL(request.url);
    const rest = rests.find(({ prefix }) => pathname.startsWith(prefix));
    if (!rest) return null;
    const module =
      literal.get(pathname) ??
      patterns.find(({ path }) => matchPath(path, pathname) !== null)?.module ??
      rest.module;
    const handler = module[request.method as Method] ?? module.GET;
    return handler(request);
  };
}
