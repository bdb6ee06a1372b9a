import { AppError } from "@/lib/errors";
import type { RouteDeclaration } from "./define-route";
import type { Dialect } from "./dialect";
import { matchPath } from "./match-path";
import { observed } from "./observe-requests";
import { dataHeaders } from "./page-policy";
import { recorded } from "./record-calls";
import { newRequestId, refuse } from "./refuse";
import { runRoute } from "./run-route";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Method = (typeof methods)[number];
export type Declarations = Partial<Record<Exclude<Method, "HEAD" | "OPTIONS">, RouteDeclaration>>;

/** Handler of a route: web standard request and response, so that any host can serve it. */
export interface Handler {
  (request: Request): Promise<Response>;
  resource: Resource;
}
export type RouteModule = Record<Method, Handler>;

export interface Resource {
  /** `/api/offers/:id`; null for the rest below a prefix, where everything is 404. */
  path: string | null;
  dialect: Dialect;
  declarations: Declarations;
}

/**
 * Creates the handlers of one path for every method: declared ones run, HEAD follows GET, OPTIONS
 * returns `Allow`, and others return 405 in the path's dialect.
 */
export function defineRoutes(
  path: string,
  dialect: Dialect,
  declarations: Declarations,
): RouteModule {
  const allow = allowedMethods(declarations);
  const answer = async (request: Request) => {
    const requestId = newRequestId();
    try {
      if (request.method === "OPTIONS") {
        return new Response(null, {
          status: 204,
          headers: { Allow: allow, "X-Request-Id": requestId },
        });
      }
      const method = request.method === "HEAD" ? "GET" : request.method;
      const declaration = declarations[method as keyof Declarations];
      if (!declaration) {
        throw new AppError("method_not_allowed", "Method not allowed", {
          headers: { Allow: allow },
        });
      }
      const params = matchPath(path, new URL(request.url).pathname);
      const response = await runRoute({ dialect, declaration, request, params, requestId });
      return request.method === "HEAD" ? new Response(null, response) : response;
    } catch (error) {
      return refuse(dialect, error, request, requestId);
    }
  };
  return everyMethod(recorded(answer), { path, dialect, declarations });
}

/** Answers every undeclared path below a prefix with 404 in its dialect, for any method. */
export function defineRest(dialect: Dialect): RouteModule {
  const answer = async (request: Request) =>
    refuse(dialect, new AppError("not_found", "Not found"), request, newRequestId());
  return everyMethod(answer, { path: null, dialect, declarations: {} });
}

function allowedMethods(declarations: Declarations): string {
  const declared = methods.filter((method) => method in declarations);
  if (declarations.GET) declared.splice(1, 0, "HEAD");
  return [...declared, "OPTIONS"].join(", ");
}

function everyMethod(
  answer: (request: Request) => Promise<Response>,
  resource: Resource,
): RouteModule {
  const answered = observed(resource.path ?? "(unknown)", answer);
  const secured = async (request: Request) => withHeaders(await answered(request));
  const handler: Handler = Object.assign(secured, { resource });
  return Object.fromEntries(methods.map((method) => [method, handler])) as RouteModule;
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(dataHeaders())) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
