import { createServer } from "node:http";
import { equalSecrets } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { instruments, startMetrics } from "./recorder";
import { writeMetrics } from "./write-metrics";

const path = "/metrics";

/**
 * Starts to measure this process if `METRICS_TOKEN` or `METRICS_PORT` is set, and listens on the
 * latter for `/metrics` alone.
 */
export async function startReporting(): Promise<void> {
  const { METRICS_TOKEN, METRICS_PORT, METRICS_HOST } = env;
  if (!METRICS_TOKEN && !METRICS_PORT) return;
  await startMetrics();
  if (!METRICS_PORT) return;
  const server = createServer(async (request, response) => {
    const isKnown = request.method === "GET" && request.url?.split("?")[0] === path;
    const answer = isKnown ? await metricsAnswer() : new Response(null, { status: 404 });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
  server.on("error", (error) => log.error("metrics are not served", { port: METRICS_PORT }, error));
  server.listen(METRICS_PORT, METRICS_HOST).unref();
}

/**
 * Answers `GET /metrics` on the application's own port, to callers who have `METRICS_TOKEN`.
 * Returns null for every other path, and for this one too if there is no such setting.
 */
export function answerMetrics(request: Request): Promise<Response> | null {
  if (!env.METRICS_TOKEN || new URL(request.url).pathname !== path) return null;
  return guardedAnswer(request, env.METRICS_TOKEN);
}

async function guardedAnswer(request: Request, token: string): Promise<Response> {
  if (request.method !== "GET") return refusal(405, { Allow: "GET" });
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if (!equalSecrets(given, token)) return refusal(401, { "WWW-Authenticate": "Bearer" });
  return metricsAnswer();
}

const refusal = (status: number, headers: Record<string, string>) =>
  new Response(null, { status, headers: { ...headers, "Cache-Control": "no-store" } });

async function metricsAnswer(): Promise<Response> {
  const metrics = instruments();
  if (!metrics) return refusal(404, {});
  const headers = { "Content-Type": metrics.registry.contentType, "Cache-Control": "no-store" };
  return new Response(await writeMetrics(metrics), { headers });
}
