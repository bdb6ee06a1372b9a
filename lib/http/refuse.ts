import { randomUUID } from "node:crypto";
import { toAppError } from "@/lib/database-errors";
import { log } from "@/lib/log";
import type { Dialect } from "./dialect";
import { urlOf } from "./url-of";

export const newRequestId = (): string => randomUUID();

/** Turns any error into the dialect's response. What the caller may not see is logged instead. */
export function refuse(
  dialect: Dialect,
  thrown: unknown,
  request: Request,
  requestId: string,
): Response {
  const error = toAppError(thrown);
  // A refusal of our own, such as a process that isn't ready yet, has no cause.
  if (error.status >= 500 && error.cause) {
    const { pathname } = urlOf(request);
    log.error("request failed", { requestId, method: request.method, pathname }, error.cause);
  }
  const response = dialect.failure(error, { request, requestId });
  for (const [name, value] of Object.entries(error.headers)) response.headers.set(name, value);
  response.headers.set("X-Request-Id", requestId);
  response.headers.set("Cache-Control", "no-store");
  return request.method === "HEAD" ? new Response(null, response) : response;
}
