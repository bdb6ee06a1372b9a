import { Client } from "undici";

export interface Call {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Load {
  origin: string;
  /** Returns the next call; none ends the round early. */
  next(): Call | undefined;
  /** The status of every answer; another one fails the measurement. */
  status: number;
  connections?: number;
}

/** Sends one call and returns its status and text. */
function send(client: Client, call: Call): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    client.dispatch(
      {
        ...{ path: call.path, method: call.method, headers: call.headers ?? {} },
        body: call.body ?? null,
      },
      {
        onRequestStart() {},
        onResponseStart: (_, code) => {
          status = code;
        },
        onResponseData: (_, chunk) => {
          if (status >= 400) chunks.push(chunk);
        },
        onResponseEnd: () => resolve({ status, text: Buffer.concat(chunks).toString() }),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}

/**
 * Keeps connections busy for some seconds, each with one call at a time. Returns how many calls
 * were answered and the seconds they took. Throws at the first answer of another status.
 */
export async function load(given: Load, seconds: number) {
  const { origin, next, status, connections = 32 } = given;
  const started = performance.now();
  const deadline = started + seconds * 1000;
  let answered = 0;
  const clients = Array.from({ length: connections }, () => new Client(origin));
  const work = async (client: Client) => {
    while (performance.now() < deadline) {
      const call = next();
      if (!call) return;
      const answer = await send(client, call);
      if (answer.status !== status) {
        throw new Error(`${call.method} ${call.path} answered ${answer.status}: ${answer.text}`);
      }
      answered += 1;
    }
  };
  try {
    await Promise.all(clients.map(work));
    return { answered, seconds: (performance.now() - started) / 1000 };
  } finally {
    await Promise.all(clients.map((client) => client.destroy()));
  }
}

/** Returns the milliseconds of each of some calls, sent one after the other. */
export async function latencies(origin: string, calls: readonly Call[]): Promise<number[]> {
  const client = new Client(origin);
  const times: number[] = [];
  for (const call of calls) {
    const started = performance.now();
    const { status, text } = await send(client, call);
    times.push(performance.now() - started);
    if (status >= 300) throw new Error(`${call.method} ${call.path} answered ${status}: ${text}`);
  }
  await client.close();
  return times;
}
