import { recordCall } from "@/lib/access/api-calls/record-call";
import type { Actor } from "@/lib/auth/actor";

const callers = new WeakMap<Request, Actor>();

/** Remembers the caller of a request, for the record of calls. */
export const rememberCaller = (request: Request, actor: Actor): void => {
  callers.set(request, actor);
};

/** Wraps a handler so that calls by external systems are recorded. */
export function recorded(answer: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const startedAt = performance.now();
    const response = await answer(request);
    const actor = callers.get(request);
    if (actor) {
      recordCall(actor, {
        method: request.method,
        path: new URL(request.url).pathname,
        status: response.status,
        milliseconds: Math.round(performance.now() - startedAt),
        requestId: response.headers.get("x-request-id") ?? "",
      });
    }
    return response;
  };
}
