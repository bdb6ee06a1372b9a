import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import next from "next";
import { handleApi } from "@/app/api/routes";
import { closeDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { flushCalls } from "./lib/access/api-calls/record-call";

const inFlightPatience = 10_000;
const shared = globalThis as typeof globalThis & { profferShutdown?: () => Promise<void> };

function clientAddress(incoming: IncomingMessage): string {
  const forwarded = env.TRUST_PROXY ? incoming.headers["x-forwarded-for"] : undefined;
  const nearest = forwarded?.toString().split(",").at(-1)?.trim();
  return nearest || incoming.socket.remoteAddress || "";
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

const pages = next({ dev: false, hostname: env.HOST, port: env.PORT });
const handlePage = pages.getRequestHandler();

async function servePage(incoming: IncomingMessage, outgoing: ServerResponse): Promise<Response> {
  await handlePage(incoming, outgoing);
  return RESPONSE_ALREADY_SENT;
}

const listener = getRequestListener(
  (request, { incoming, outgoing }) =>
    handleApi(request) ?? servePage(incoming as IncomingMessage, outgoing as ServerResponse),
  { overrideGlobalObjects: false },
);

const server = createServer(
  { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 },
  (incoming, outgoing) => {
    stampClientAddress(incoming);
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

let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await closeConnections();
  await shared.profferShutdown?.();
  await flushCalls();
  await closeDatabase();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) process.on(signal, () => void stop());

server.on("error", (error: NodeJS.ErrnoException) => {
  const inUse = error.code === "EADDRINUSE";
  console.error(inUse ? `Port ${env.PORT} is in use. Choose another with PORT.` : error.message);
  process.exit(1);
});

await pages.prepare();
server.listen(env.PORT, env.HOST);
