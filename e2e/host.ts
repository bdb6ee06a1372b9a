const host = process.env.PROFFER_HOST ?? "server";
const ownDatabase = process.env.TEST_PARALLEL_INDEX;

/** True if the API runs in this process, without a socket, instead of on a server. */
export const inProcess = host === "process";

/** True under plain `next start`, which answers some requests before our code can. */
export const underNext = host === "next";

export const baseUrl = process.env.PROFFER_BASE_URL ?? "http://localhost:3000";

// Each worker has its own copy of the database, so its API differs from that of others.
if (inProcess && ownDatabase) {
  for (const name of ["DATABASE_URL", "DATABASE_DIRECT_URL"]) {
    if (process.env[name]) process.env[name] += `_${ownDatabase}`;
  }
}

/** Starts everything that a server starts before it responds, and returns how to stop it. */
export async function startHost(): Promise<() => Promise<void>> {
  if (!inProcess) return async () => {};
  const { onServerStart } = await import("@/lib/worker/on-server-start");
  const { flushCalls } = await import("@/lib/access/api-calls/record-call");
  const { stopWorker } = await import("@/lib/worker/worker");
  await onServerStart();
  return async () => {
    await stopWorker();
    await flushCalls();
  };
}

/** Sends a request to the API under test, over HTTP or to its handlers in this process. */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  const url = new URL(path, baseUrl);
  return inProcess ? handled(url, init) : fetch(url, init);
}

/** Responds as `server.ts` does, with the headers that a client and the server add. */
async function handled(url: URL, init: RequestInit): Promise<Response> {
  const { handleApi } = await import("@/app/api/routes");
  const body = typeof init.body === "string" ? Buffer.from(init.body) : init.body;
  const request = new Request(url, { ...init, ...(body != null && { body }) });
  const { headers } = request;
  headers.set("host", url.host);
  if (!headers.has("accept")) headers.set("accept", "*/*");
  if (!headers.has("user-agent")) headers.set("user-agent", "node");
  if (body instanceof Uint8Array) headers.set("content-length", String(body.byteLength));
  headers.set("x-client-ip", "127.0.0.1");
  const response = await handleApi(request);
  if (!response) throw new Error(`${url.pathname} is Next's alone: tag the test with @tcp`);
  if (init.method !== "HEAD") return response;
  const { status } = response;
  return new Response(null, { status, headers: response.headers });
}
