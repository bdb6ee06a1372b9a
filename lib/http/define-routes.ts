import { AppError } from "@/lib/errors";
import { withLogFields } from "@/lib/log-fields";
import type { RouteDeclaration } from "./define-route";
import type { Dialect } from "./dialect";
import { matchPath } from "./match-path";
import { observed } from "./observe-requests";
import { dataHeaders } from "./page-policy";
import { recorded } from "./record-calls";
import { newRequestId, refuse } from "./refuse";
import { type Answered, Reply, toResponse } from "./reply";
import { runRoute } from "./run-route";
import { urlOf } from "./url-of";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Method = (typeof methods)[number];
export type Declarations = Partial<Record<Exclude<Method, "HEAD" | "OPTIONS">, RouteDeclaration>>;

/** Handler of a route: web standard request and response, so that any host can serve it. */
export interface Handler {
  (request: Request): Promise<Response>;
  /** The same answer, for a host that writes texts itself. */
  answer(request: Request): Promise<Answered>;
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
  const answerAs = async (requestId: string, request: Request): Promise<Answered> => {
    try {
      if (request.method === "OPTIONS") {
        return new Reply(204, { Allow: allow, "X-Request-Id": requestId }, null);
      }
      const method = request.method === "HEAD" ? "GET" : request.method;
      const declaration = declarations[method as keyof Declarations];
      if (!declaration) {
        throw new AppError("method_not_allowed", "Method not allowed", {
          headers: { Allow: allow },
        });
      }
      const params = matchPath(path, urlOf(request).pathname);
      const answered = await runRoute({ dialect, declaration, request, params, requestId });
      return request.method === "HEAD" ? withoutBody(answered) : answered;
    } catch (error) {
      return refuse(dialect, error, request, requestId);
    }
  };
  const answer = (request: Request) => {
    const requestId = newRequestId();
    return withLogFields({ requestId }, () => answerAs(requestId, request));
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
  given: (request: Request) => Promise<Answered>,
  resource: Resource,
): RouteModule {
  const observedAnswer = observed(resource.path ?? "(unknown)", given);
  const answer = async (request: Request) => withHeaders(await observedAnswer(request));
  const respond = async (request: Request) => toResponse(await answer(request));
  const handler: Handler = Object.assign(respond, { answer, resource });
  return Object.fromEntries(methods.map((method) => [method, handler])) as RouteModule;
}

const withoutBody = (answer: Answered): Answered =>
  answer instanceof Reply ? answer.withoutBody() : new Response(null, answer);

function withHeaders(answer: Answered): Answered {
  if (answer instanceof Reply) {
    return new Reply(answer.status, { ...dataHeaders(), ...answer.headers }, answer.body);
  }
  for (const [name, value] of Object.entries(dataHeaders())) {
    if (!answer.headers.has(name)) answer.headers.set(name, value);
  }
  return answer;
}
