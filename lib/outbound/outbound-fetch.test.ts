import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const arrived: { url: string; method: string; host: string; body: string }[] = [];
let connections = 0;
let answer: Listener = (_request, response) => response.end("{}");

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { url = "", method = "", headers } = request;
  const body = Buffer.concat(chunks).toString("utf8");
  arrived.push({ url, method, host: headers.host ?? "", body });
  answer(request, response);
});
server.on("connection", () => {
  connections += 1;
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;

vi.stubEnv("DATABASE_URL", "postgres://localhost/unused");
vi.stubEnv("APP_SECRET", "kJ8s0d9fjKJDF9sdfkjs0d9fKJSDF098sdfkj");
vi.stubEnv("APP_URL", "http://own.test:3000");
vi.stubEnv("OUTBOUND_ALLOW", `allowed.test:${port},127.0.0.1:${port}`);

const { outboundFetch } = await import("./outbound-fetch");
const { OutboundFailed, OutboundRefused } = await import("./errors");

const here = [{ address: "127.0.0.1", family: 4 }];
const resolvesHere = async () => here;
const allowed = `http://allowed.test:${port}`;

beforeAll(() => {
  expect(port).toBeGreaterThan(1023);
});

beforeEach(() => {
  arrived.length = 0;
  connections = 0;
  answer = (_request, response) => response.end("{}");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("an allowed target", () => {
  it("is called with its own host name", async () => {
    answer = (_request, response) => {
      response.writeHead(418, { "X-Tea": "green" }).end("short and stout ☕");
    };
    const request = { method: "POST", headers: { "x-y": "z" }, body: '{"a":"ü"}' };
    expect(await outboundFetch(`${allowed}/a?b=c`, request, resolvesHere)).toMatchObject({
      status: 418,
      headers: { "x-tea": "green" },
      text: "short and stout ☕",
    });
    expect(arrived).toEqual([
      { url: "/a?b=c", method: "POST", host: `allowed.test:${port}`, body: '{"a":"ü"}' },
    ]);
  });

  it("is called by its address in any notation", async () => {
    expect(await outboundFetch(`http://0x7f.1:${port}`)).toMatchObject({ status: 200 });
  });
});

describe("a private target", () => {
  it.each([
    ...[`https://127.0.0.1:${port + 1}`, `http://127.0.0.2:${port}`, `https://localhost:${port}`],
    ...[`https://localhost.:${port}`, `https://[::1]:${port}`, `https://[::ffff:7f00:1]:${port}`],
    ...[`http://user@allowed.test:${port}`, `http://other.test:${port}`],
  ])("%s is refused", async (address) => {
    await expect(outboundFetch(address, {}, resolvesHere)).rejects.toThrow(OutboundRefused);
    expect(connections).toBe(0);
  });

  it.each([
    ["127.0.0.1", 4],
    ["10.0.0.1", 4],
    ["169.254.169.254", 4],
    ["0.0.0.0", 4],
    ["::1", 6],
    ["::ffff:127.0.0.1", 6],
    ["64:ff9b::7f00:1", 6],
    ["fe80::1%lo", 6],
  ])("behind a public name is refused: %s", async (address, family) => {
    const resolve = async () => [
      { address: "8.8.8.8", family: 4 },
      { address, family },
    ];
    const call = outboundFetch(`https://rebind.test:${port}`, {}, resolve);
    await expect(call).rejects.toThrow("rebind.test is a private address");
    expect(connections).toBe(0);
  });

  it("is not reached by a name that changes its address, because it is resolved once", async () => {
    let asked = 0;
    const rebinding = async () => {
      asked += 1;
      return asked === 1 ? [{ address: "192.0.2.1", family: 4 }] : here;
    };
    const call = () => outboundFetch(`https://rebind.test:${port}`, { timeoutMs: 300 }, rebinding);
    await expect(call()).rejects.toThrow(OutboundRefused);
    await expect(call()).rejects.toThrow(OutboundRefused);
    asked = 0;
    const publicFirst = async () => {
      asked += 1;
      return asked === 1 ? [{ address: "8.8.8.8", family: 4 }] : here;
    };
    const pinned = outboundFetch(`https://rebind.test:${port}`, { timeoutMs: 300 }, publicFirst);
    await expect(pinned).rejects.toThrow(OutboundFailed);
    expect(asked).toBe(1);
    expect(connections).toBe(0);
  });

  it("is not reached by a redirect", async () => {
    answer = ({ url }, response) => {
      if (url === "/secret") return response.end("secret");
      return response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` }).end();
    };
    const call = outboundFetch(allowed, {}, resolvesHere);
    await expect(call).rejects.toMatchObject({
      status: 302,
      message: expect.stringMatching(/redirect/),
    });
    expect(arrived.map(({ url }) => url)).toEqual(["/"]);
  });
});

describe("limits", () => {
  it("truncate a long response, with or without a length", async () => {
    answer = (_request, response) => response.end("x".repeat(1_000_001));
    const call = () => outboundFetch(allowed, {}, resolvesHere);
    await expect(call()).rejects.toThrow("longer than 1 MB");
    answer = (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(100_000)));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    };
    await expect(call()).rejects.toThrow("longer than 1 MB");
    answer = (_request, response) => response.end("x".repeat(1_000_000));
    expect((await call()).text).toHaveLength(1_000_000);
  });

  it.each<[string, Listener]>([
    ["says nothing", () => {}],
    [
      "drips",
      (_request, response) => {
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      },
    ],
  ])("time out for a server that %s", async (_what, listener) => {
    answer = listener;
    const call = outboundFetch(allowed, { timeoutMs: 200 }, resolvesHere);
    await expect(call).rejects.toThrow("No response within 1 seconds");
  });

  it("time out for a name server", async () => {
    const call = outboundFetch(allowed, { timeoutMs: 100 }, () => new Promise(() => {}));
    await expect(call).rejects.toThrow(OutboundFailed);
    expect(connections).toBe(0);
  });
});

describe("failures", () => {
  it("name an unknown host", async () => {
    const unknown = () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" }));
    await expect(outboundFetch(allowed, {}, unknown)).rejects.toThrow(
      "The host allowed.test wasn't found",
    );
  });

  it("name an interrupted connection", async () => {
    answer = (request) => request.socket.destroy();
    const call = outboundFetch(allowed, {}, resolvesHere);
    await expect(call).rejects.toThrow("The connection was interrupted");
  });

  it("name a server without TLS", async () => {
    const call = outboundFetch(`https://allowed.test:${port}`, {}, resolvesHere);
    await expect(call).rejects.toThrow("The server doesn't support TLS");
  });
});

describe("a kept connection", () => {
  const call = (resolve = resolvesHere) => {
    const request = { method: "POST", body: "{}", keepsAlive: true };
    return outboundFetch(allowed, request, resolve);
  };

  it("serves further calls to the same addresses, and no others", async () => {
    for (let calls = 0; calls < 3; calls += 1) expect((await call()).status).toBe(200);
    expect(connections).toBe(1);
    const also = [...here, { address: "127.0.0.2", family: 4 }];
    await call(async () => also);
    expect(connections).toBe(2);
  });

  it("is replaced if the server closes it when it is used again", async () => {
    await call();
    const sockets = new Set<unknown>();
    answer = (request, response) => {
      sockets.add(request.socket);
      if (sockets.size === 1) request.socket.destroy();
      else response.end("{}");
    };
    expect((await call()).status).toBe(200);
    expect(sockets.size).toBe(2);
  });
});
