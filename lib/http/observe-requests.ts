import { instruments, recordRequest } from "@/lib/metrics/recorder";
import type { Answered } from "./reply";

type Answer = (request: Request) => Promise<Answered>;

/** Wraps a handler so that its requests are counted under the pattern of its path. */
export function observed(route: string, answer: Answer): Answer {
  return async (request) => {
    if (!instruments()) return answer(request);
    const start = performance.now();
    const response = await answer(request);
    const seconds = (performance.now() - start) / 1000;
    recordRequest({ method: request.method, route, status: response.status, seconds });
    return response;
  };
}
