import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import next from "next";
import { answerApi } from "@/app/api/routes";
import { outageAnswer } from "@/app/outage-answer";
import { closeDatabase, hasLostConnection } from "@/db/client";
import { flushCalls } from "@/lib/access/api-calls/record-call";
import { bareAddress } from "@/lib/auth/origin";
import { env } from "@/lib/env";
import { isStopping, markStopping } from "@/lib/health/mark-stopping";
import { observePage } from "@/lib/http/observe-pages";
import { sendReply } from "@/lib/http/send-reply";
import { closeLive } from "@/lib/live/hub";
import { answerMetrics, startReporting } from "@/lib/metrics/report-metrics";
import { startTracing, stopTracing } from "@/lib/tracing/start-tracing";
import { stopBeating } from "@/lib/worker/beat";

const inFlightPatience = 10_000;
const shared = globalThis as typeof globalThis & { profferShutdown?: () => Promise<void> };

function clientAddress(incoming: IncomingMessage): string {
  const forwarded = env.TRUST_PROXY ? incoming.headers["x-forwarded-for"] : undefined;
  const nearest = forwarded?.toString().split(",").at(-1)?.trim();
  return (nearest && bareAddress(nearest)) || incoming.socket.remoteAddress || "";
}

/** Sets `x-client-ip` to the caller's address, overriding what the caller sent. */
function stampClientAddress(incoming: IncomingMessage): void {
  const address = clientAddress(incoming);
  const kept: string[] = [];
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    const [name = "", value = ""] = incoming.rawHeaders.slice(index, index + 2);
    if (name.toLowerCase() !== "x-client-ip") kept.push(name, value);
  }
  incoming.rawHeaders = [...kept, "x-client-ip", address];
  incoming.headers["x-client-ip"] = address;
}

/**
 * Next ends connections that offer another protocol, as Java's client offers HTTP/2 in each first
 * request. It does so on the server that it is given, so it gets one that never listens, and ours
 * ignores the offer.
 */
const httpServer = createServer();
const pages = next({ dev: false, hostname: env.HOST, port: env.PORT, httpServer });
const handlePage = pages.getRequestHandler();

/** Lets a page that failed because a connection was lost say 503, as the API does. */
function admitOutage(outgoing: ServerResponse): void {
  const writeHead = outgoing.writeHead.bind(outgoing) as (...given: unknown[]) => ServerResponse;
  outgoing.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !hasLostConnection()) return writeHead(status, ...rest);
    outgoing.setHeader("Retry-After", "5");
    return writeHead(503, ...rest);
  };
}

async function servePage(
  request: Request,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Response> {
  const outage = await outageAnswer(request);
  if (outage) return outage;
  admitOutage(outgoing);
  await observePage(incoming, outgoing, () => handlePage(incoming, outgoing));
  return RESPONSE_ALREADY_SENT;
}

const listener = getRequestListener(
  (request, bindings) => {
    const incoming = bindings.incoming as IncomingMessage;
    const outgoing = bindings.outgoing as ServerResponse;
    const answer = answerApi(request);
    if (answer) return sendReply(answer, outgoing);
    return answerMetrics(request) ?? servePage(request, incoming, outgoing);
  },
  { overrideGlobalObjects: false },
);

const server = createServer(
  { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 },
  (incoming, outgoing) => {
    stampClientAddress(incoming);
    if (isStopping()) outgoing.shouldKeepAlive = false;
    void listener(incoming, outgoing);
  },
);

function closeConnections(): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const force = setTimeout(() => server.closeAllConnections(), inFlightPatience);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      clearTimeout(force);
      resolve();
    });
  });
}

/** Serves until a balancer has noticed that this process isn't ready, then ends what is open. */
async function drain(grace: number): Promise<void> {
  await pause(grace * 1000);
  closeLive();
  await closeConnections();
}

/** Stops in order, after `grace` seconds in which it still serves. A second signal ends at once. */
async function stop(grace: number): Promise<void> {
  if (isStopping()) process.exit(1);
  markStopping();
  await Promise.all([drain(grace), shared.profferShutdown?.()]);
  await flushCalls();
  await stopBeating();
  await closeDatabase();
  await stopTracing();
  process.exit(0);
}

process.on("SIGTERM", () => void stop(env.SHUTDOWN_GRACE));
process.on("SIGINT", () => void stop(0));
process.on("disconnect", () => isStopping() || void stop(0));

server.on("error", (error: NodeJS.ErrnoException) => {
  const inUse = error.code === "EADDRINUSE";
  console.error(inUse ? `Port ${env.PORT} is in use. Choose another with PORT.` : error.message);
  process.exit(1);
});

await startReporting();
await startTracing();
await pages.prepare();
server.listen(env.PORT, env.HOST);
