import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Starts a local server that records deliveries. */
export async function startReceiver() {
  const received: Received[] = [];
  const waiting: number[] = [];
  let hold: ((call: Received, answer: (status: number) => void) => void) | undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const call = { path: request.url ?? "", headers: request.headers, body };
    received.push(call);
    const answer = (status: number) => response.writeHead(status).end('{"response":"OK"}');
    if (hold) hold(call, answer);
    else answer(waiting.shift() ?? 200);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url: `http://127.0.0.1:${port}`,
    /** Sets the statuses of the next responses; then 200 again. */
    answers: (...statuses: number[]) => waiting.push(...statuses),
    /** While set, receives each request and its response instead of an automatic one. */
    holdBy: (call: typeof hold) => {
      hold = call;
    },
    /** Closes every connection, without a response. */
    dropAll: () => server.closeAllConnections(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
