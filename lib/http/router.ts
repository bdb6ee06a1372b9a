import type { Method, RouteModule } from "./define-routes";
import { matchPath } from "./match-path";

/**
 * Answers a request from a table of routes, or null where it is none of theirs. Literal segments
 * win over parameters. `rest` answers what lies below `prefix` and is not declared.
 */
export function makeRouter(table: readonly RouteModule[], rest: RouteModule, prefix: string) {
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
    if (!pathname.startsWith(prefix)) return null;
    const module =
      literal.get(pathname) ??
      patterns.find(({ path }) => matchPath(path, pathname) !== null)?.module ??
      rest;
    const handler = module[request.method as Method] ?? module.GET;
    return handler(request);
  };
}
