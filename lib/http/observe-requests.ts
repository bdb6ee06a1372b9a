import { instruments, recordRequest } from "@/lib/metrics/recorder";
import { traced, tracing } from "@/lib/tracing/trace";
import type { Answered } from "./reply";

type Answer = (request: Request) => Promise<Answered>;

/**
 * Wraps a handler so that its requests are counted and traced under the pattern of their path,
 * which has no ids, tokens or queries in it.
 */
export function observed(route: string, answer: Answer): Answer {
  const counted: Answer = async (request) => {
    if (!instruments()) return answer(request);
    const start = performance.now();
    const response = await answer(request);
    const seconds = (performance.now() - start) / 1000;
    recordRequest({ method: request.method, route, status: response.status, seconds });
    return response;
  };
  return (request) => (tracing() ? tracedRequest(route, request, counted) : counted(request));
}

function tracedRequest(route: string, request: Request, answer: Answer): Promise<Answered> {
  const { method, headers } = request;
  return traced(
    `${method} ${route}`,
    {
      kind: "server",
      attributes: { "http.request.method": method, "http.route": route },
      parent: {
        traceparent: headers.get("traceparent") ?? undefined,
        tracestate: headers.get("tracestate") ?? undefined,
      },
    },
    async (span) => {
      const response = await answer(request);
      span?.setAttribute("http.response.status_code", response.status);
      if (response.status >= 500) span?.setStatus({ code: 2 });
      return response;
    },
  );
}
