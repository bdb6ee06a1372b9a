import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server on this machine that takes what is delivered. */
export async function startReceiver() {
  const received: Received[] = [];
  const waiting: number[] = [];
  let hold: ((taken: Received, answer: (status: number) => void) => void) | undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const taken = { path: request.url ?? "", headers: request.headers, body };
    received.push(taken);
    const answer = (status: number) => response.writeHead(status).end('{"response":"OK"}');
    if (hold) hold(taken, answer);
    else answer(waiting.shift() ?? 200);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url: `http://127.0.0.1:${port}`,
    /** The statuses of the next answers; then 200 again. */
    answers: (...statuses: number[]) => waiting.push(...statuses),
    /** Answers nothing by itself while it is set, and tells of what comes and how to answer it. */
    holdBy: (taken: typeof hold) => {
      hold = taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
