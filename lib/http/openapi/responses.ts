import type { Header, Reference, ResponseObject } from "@/lib/api-reference/schema";
import { errorStatuses } from "@/lib/errors";
import type { RouteDeclaration } from "../define-route";
import type { Method } from "../define-routes";
import type { Dialect } from "../dialect";
import type { Components } from "./components";
import { honoursKey } from "./parameters";

export const sharedHeaders: Record<string, Header> = {
  XRequestId: {
    description: "Identifies this call in the server log.",
    schema: { type: "string", format: "uuid" },
  },
  ETag: {
    description: "Identifies this response, for If-None-Match and If-Match.",
    schema: { type: "string" },
  },
  RetryAfter: { description: "Seconds to wait.", schema: { type: "string", pattern: "^\\d+$" } },
  WWWAuthenticate: { description: "How to authenticate.", schema: { type: "string" } },
};

const meanings: Record<number, string> = {
  400: "The request is invalid, or a rule doesn't allow it.",
  401: "The credential is missing, unknown, expired or revoked.",
  403: "The credential does not allow this.",
  404: "The caller's account has no such record.",
  406: "The request must accept this media type by name.",
  409: "The record's current state doesn't allow it, or a call with this Idempotency-Key is still running, or the page that calls was opened for another person or account than its session is for.",
  412: "The record has changed since it was read.",
  413: "The body is too large.",
  415: "The body has the wrong media type, or is compressed.",
  422: "The Idempotency-Key was used with another request.",
  429: "Too many calls. Wait for the time in Retry-After.",
  500: "Something went wrong on the server.",
  503: "The database is unavailable or overloaded. Wait for the time in Retry-After.",
};

const header = (name: string): Reference => ({ $ref: `#/components/headers/${name}` });
const requestId = { "X-Request-Id": header("XRequestId") };
const challenge = { "WWW-Authenticate": header("WWWAuthenticate") };

/** Returns all responses of a call, by status. */
export function responsesOf(
  method: Method,
  dialect: Dialect,
  declaration: RouteDeclaration,
  components: Components,
): Record<string, ResponseObject | Reference> {
  const failures = [...refusalStatuses(method, dialect, declaration)].sort((a, b) => a - b);
  return {
    ...successOf(method, dialect, declaration, components),
    ...Object.fromEntries(
      failures.map((status) => [
        String(status),
        { $ref: `#/components/responses/${failureName(dialect, status)}` },
      ]),
    ),
  };
}

function successOf(
  method: Method,
  { reference }: Dialect,
  { status = method === "POST" ? 201 : 200, produces, file, answer }: RouteDeclaration,
  components: Components,
): Record<string, ResponseObject> {
  if (status === 204) return { 204: { description: "OK.", headers: requestId } };
  const description = status === 201 ? "Created." : "OK.";
  const headers = { ...requestId, ETag: header("ETag") };
  const unchanged = { 304: { description: "Nothing has changed.", headers } };
  if (file) {
    const binary = { schema: { type: "string", format: "binary" } };
    const content = Object.fromEntries([file].flat().map((type) => [type, binary]));
    return { [status]: { description, headers, content }, ...unchanged };
  }
  if (!answer) {
    const content = produces && { [produces]: { schema: { type: "string" } } };
    return { [status]: { description, headers: requestId, ...(content && { content }) } };
  }
  const schema = components.of(reference.bodyOf(answer), "output");
  const success = { description, headers, content: { "application/json": { schema } } };
  if (method !== "GET") return { [status]: success };
  return { [status]: success, ...unchanged };
}

function refusalStatuses(method: Method, dialect: Dialect, declaration: RouteDeclaration) {
  const { params, body, produces, conditional, refusals = [] } = declaration;
  const guarded = Object.keys(dialect.reference.security).length > 0;
  return new Set<number>([
    400,
    ...(guarded ? [401, 403] : []),
    ...("session" in dialect.reference.security ? [errorStatuses.other_viewer] : []),
    ...(params ? [404] : []),
    ...(produces ? [406] : []),
    ...(honoursKey(method, declaration) ? [409, 422] : []),
    ...(conditional ? [412] : []),
    ...(body ? [413, 415] : []),
    ...refusals.map((code) => errorStatuses[code]),
    500,
    503,
  ]);
}

const failureName = (dialect: Dialect, status: number) => `${dialect.name}-${status}`;

/** Returns the error bodies of a dialect, for `components`. */
export function failureResponses(
  dialect: Dialect,
  components: Components,
): Record<string, ResponseObject> {
  const { failure, failureType = "application/json" } = dialect.reference;
  const content = { [failureType]: { schema: components.of(failure, "output") } };
  return Object.fromEntries(
    Object.entries(meanings).map(([status, description]) => [
      failureName(dialect, Number(status)),
      { description, headers: failureHeaders(dialect, Number(status)), content },
    ]),
  );
}

const failureHeaders = ({ reference }: Dialect, status: number) => ({
  ...requestId,
  ...(status === 401 && challenges(reference.security) && challenge),
  ...((status === 429 || status === 503) && { "Retry-After": header("RetryAfter") }),
});

/** Returns whether callers use HTTP authentication, so that a 401 must name the scheme. */
const challenges = (security: Dialect["reference"]["security"]) =>
  Object.values(security).some(
    (scheme) => scheme.type === "oauth2" || (scheme.type === "http" && scheme.scheme === "basic"),
  );
