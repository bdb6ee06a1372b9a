import { recordCall } from "@/lib/access/api-calls/record-call";
import type { Actor } from "@/lib/auth/actor";
import { type Answered, Reply } from "./reply";
import { urlOf } from "./url-of";

const callers = new WeakMap<Request, Actor>();

/** Remembers the caller of a request, for the record of calls. */
export const rememberCaller = (request: Request, actor: Actor): void => {
  callers.set(request, actor);
};

/** Wraps a handler so that calls by external systems are recorded. */
export function recorded(answer: (request: Request) => Promise<Answered>) {
  return async (request: Request): Promise<Answered> => {
    const startedAt = performance.now();
    const response = await answer(request);
    const actor = callers.get(request);
    if (actor) {
      recordCall(actor, {
        method: request.method,
        path: urlOf(request).pathname,
        status: response.status,
        milliseconds: Math.round(performance.now() - startedAt),
        requestId: requestIdOf(response),
      });
    }
    return response;
  };
}

const requestIdOf = (answer: Answered): string =>
  (answer instanceof Reply ? answer.headers["X-Request-Id"] : answer.headers.get("x-request-id")) ??
  "";
