import type { IncomingHttpHeaders } from "node:http";

/** Runs when a page fails, before its answer begins. */
export async function onRequestError(
  error: unknown,
  request: { headers: IncomingHttpHeaders },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { settleFailure } = await import("./lib/http/served-requests");
  settleFailure(error, request.headers);
}

/** Runs once when a server starts, before it accepts requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { logPrintedErrors } = await import("./lib/log");
  logPrintedErrors();
  const { guardRequests } = await import("./lib/http/served-requests");
  guardRequests();
  const { onServerStart } = await import("./lib/worker/on-server-start");
  await onServerStart();
}
