import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { answerCall } from "./answer-call";
import { answerPage } from "./answer-page";
import { courseOf, isConnectionFault, type MockStatus } from "./faults";
import type { Answer, MockOptions, MockPartner } from "./mock-partner";
import { readBody } from "./read-body";
import { documentOf, type MockSession } from "./sessions";

/**
 * Starts a partner that implements the assessments contract, with faults by assessment and address.
 */
export async function startMockPartner(options: MockOptions = {}): Promise<MockPartner> {
  const server = createServer(async (request, response) => {
    mock.log(`${request.method} ${request.url?.split("?")[0]}`);
    const { status, headers, text } = await answer(request).catch((error: unknown): Answer => {
      mock.log(`failed: ${error}`);
      return { status: 500, text: JSON.stringify({ error: "The mock failed" }) };
    });
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(text);
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const timers = new Set<NodeJS.Timeout>();
  const mock: MockPartner = {
    username: "mock",
    password: "mock-password",
    partnerUuid: "mock-partner",
    accountId: "mock-account",
    callback: null,
    stepMs: 2000,
    slowMs: 12_000,
    log: () => {},
    ...options,
    origin,
    baseUrl: `${origin}/api`,
    sessions: new Map(),
    failedOnce: new Set(),
    fixed: false,
    run(session) {
      const { attempt } = session;
      const { goes, reports } = courseOf(session.assessment);
      for (const [index, status] of goes.entries()) {
        const timer = setTimeout(
          () => {
            timers.delete(timer);
            if (session.attempt !== attempt) return;
            session.status = status;
            session.reached[status] = Date.now();
            const isLast = index === goes.length - 1;
            const inOrder = session.assessment === "ok" || session.assessment === "never-finishes";
            if (inOrder || session.assessment === "error-once") void report(session, [status]);
            else if (isLast) void report(session, reports);
          },
          mock.stepMs * (index + 1),
        );
        timers.add(timer);
      }
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? "/", origin);
    const [, name = "", path] = /^(?:\/faults\/([\w-]+))?\/api\/(\w+)$/.exec(url.pathname) ?? [];
    if (!path) return answerPage(mock, url.pathname);
    return answerCall(mock, {
      ...{ method: request.method ?? "GET", path, query: url.searchParams },
      authorization: request.headers.authorization ?? "",
      body: await readBody(request),
      fault: isConnectionFault(name) ? name : null,
    });
  }

  async function report(session: MockSession, reports: readonly MockStatus[]): Promise<void> {
    const { callback } = mock;
    if (!callback) return;
    const pair = Buffer.from(`${callback.user}:${callback.password}`).toString("base64");
    for (const status of reports) {
      const answered = await fetch(callback.url, {
        method: "POST",
        headers: { "Content-Type": "application/json", Authorization: `Basic ${pair}` },
        body: JSON.stringify(documentOf(session, origin, status)),
      }).then(
        (response) => String(response.status),
        (error: Error) => error.message,
      );
      mock.log(`callback ${status} of ${session.invite.interview.uuid}: ${answered}`);
    }
  }

  return mock;
}
