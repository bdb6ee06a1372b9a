import type { Handler, Method, RouteModule } from "./define-routes";
import { urlOf } from "./url-of";

/** Handler for paths below a prefix that no route matches. */
export interface Rest {
  prefix: string;
  module: RouteModule;
}

/** The routes below one segment of their paths. */
interface Branch {
  literal: Map<string, Branch>;
  parameter?: Branch;
  module?: RouteModule;
}

const newBranch = (): Branch => ({ literal: new Map() });

function grow(root: Branch, path: string, module: RouteModule): void {
  let at = root;
  for (const segment of path.split("/")) {
    if (segment.startsWith(":")) {
      at.parameter ??= newBranch();
      at = at.parameter;
      continue;
    }
    const next = at.literal.get(segment) ?? newBranch();
    at.literal.set(segment, next);
    at = next;
  }
  at.module = module;
}

function find(at: Branch, segments: readonly string[], index = 0): RouteModule | undefined {
  const segment = segments[index];
  if (segment === undefined) return at.module;
  const literal = at.literal.get(segment);
  const found = literal && find(literal, segments, index + 1);
  if (found || segment === "" || !at.parameter) return found;
  return find(at.parameter, segments, index + 1);
}

/**
 * Creates a router for a table of routes, which returns the handler of a request. It returns null
 * for paths outside the prefixes. Literal segments take precedence over parameters.
 */
export function createRouter(table: readonly RouteModule[], rests: readonly Rest[]) {
  const root = newBranch();
  for (const module of table) {
    const { path } = module.GET.resource;
    if (path !== null) grow(root, path, module);
  }
  return (request: Request): Handler | null => {
    const { pathname } = urlOf(request);
    const rest = rests.find(({ prefix }) => pathname.startsWith(prefix));
    if (!rest) return null;
    const module = find(root, pathname.split("/")) ?? rest.module;
    return module[request.method as Method] ?? module.GET;
  };
}
