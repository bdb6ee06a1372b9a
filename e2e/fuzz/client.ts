import { Agent, type IncomingMessage, request } from "node:http";
import { baseUrl, inProcess, reach } from "../host";

/** Number of connections used at once. */
export const width = 4;

const agent = new Agent({ keepAlive: true, maxSockets: width });

export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  text: string | undefined;
}

export interface Received {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

/** Sends a request; reads only the beginning of an event stream. */
export const send = (sent: Sent): Promise<Received> => (inProcess ? hand(sent) : post(sent));

async function hand({ method, path, headers, text }: Sent): Promise<Received> {
  const body = text === undefined ? {} : { body: Buffer.from(text) };
  const response = await reach(path, { method, headers, redirect: "manual", ...body });
  const type = response.headers.get("content-type") ?? "";
  const isStream = type.includes("event-stream");
  if (isStream) await response.body?.cancel();
  const whole = isStream ? "" : await response.text();
  return {
    ...{ status: response.status, headers: response.headers, text: whole },
    body: type.includes("json") && whole ? JSON.parse(whole) : undefined,
  };
}

async function post({ method, path, headers, text }: Sent): Promise<Received> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const bytes = text === undefined ? undefined : Buffer.from(text);
    const length = bytes && { "Content-Length": String(bytes.byteLength) };
    const options = { method, agent, headers: { ...headers, ...length } };
    const outgoing = request(new URL(baseUrl).origin, { ...options, path }, resolve);
    outgoing.on("error", reject);
    outgoing.end(bytes);
  });
  const type = response.headers["content-type"] ?? "";
  const whole = type.includes("event-stream") ? "" : await read(response);
  response.destroy();
  return {
    status: response.statusCode ?? 0,
    headers: new Headers(response.headers as Record<string, string>),
    text: whole,
    body: type.includes("json") && whole ? JSON.parse(whole) : undefined,
  };
}

async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
