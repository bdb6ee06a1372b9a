import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

interface Backend {
  address: string;
  isReady: boolean;
  /** Checks that failed in a row. */
  failures: number;
  agent: Agent;
}

/** Failed checks in a row after which common balancers send nothing more to a server. */
const tolerance = 3;

/**
 * Starts a balancer over HTTP servers: it asks `/api/readyz` of each every second, sends requests in
 * turn to those that are ready, keeps connections open, and never repeats a request.
 */
export async function startBalancer(addresses: readonly string[]) {
  const backends: Backend[] = addresses.map((address) => ({
    ...{ address, isReady: false, failures: 0, agent: new Agent({ keepAlive: true }) },
  }));
  let turn = 0;
  const check = async (backend: Backend) => {
    const signal = AbortSignal.timeout(2000);
    const ready = await fetch(`${backend.address}/api/readyz`, { signal }).catch(() => null);
    backend.failures = ready?.status === 200 ? 0 : backend.failures + 1;
    if (backend.failures === 0) backend.isReady = true;
    if (backend.failures >= tolerance) backend.isReady = false;
  };
  const checkAll = () => Promise.all(backends.map(check));
  const timer = setInterval(() => void checkAll(), 1000);
  await checkAll();
  const server = createServer((incoming, outgoing) => {
    const ready = backends.filter(({ isReady }) => isReady);
    const backend = ready[turn % ready.length];
    turn += 1;
    if (!backend) return outgoing.writeHead(502).end("no backend is ready");
    const { method, headers, url } = incoming;
    const passedOn = request(
      backend.address + url,
      { method, headers, agent: backend.agent },
      (answer) => {
        const { connection: _, ...kept } = answer.headers;
        outgoing.writeHead(answer.statusCode ?? 502, kept);
        answer.pipe(outgoing);
        answer.on("error", () => outgoing.destroy());
      },
    );
    passedOn.on("error", (error) => {
      if (!outgoing.headersSent) outgoing.writeHead(502).end(error.message);
    });
    incoming.pipe(passedOn);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
    },
  };
}
