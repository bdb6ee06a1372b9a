import type { IncomingMessage } from "node:http";
import { OutboundFailed } from "./errors";

export interface OutboundAnswer {
  status: number;
  /** Keyed by lower-case name. */
  headers: Record<string, string>;
  text: string;
}

/**
 * Reads the whole response, at most `maxBytes`. Throws `OutboundFailed` beyond that, and for a
 * redirect.
 */
export async function readAnswer(
  incoming: IncomingMessage,
  maxBytes: number,
): Promise<OutboundAnswer> {
  const status = incoming.statusCode ?? 0;
  try {
    if (status >= 300 && status < 400) {
      throw new OutboundFailed(
        `The server returned a redirect (${status}). Redirects aren't followed`,
        status,
      );
    }
    const text = await readText(incoming, maxBytes);
    return { status, headers: headersOf(incoming), text };
  } finally {
    incoming.destroy();
  }
}

async function readText(incoming: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      const status = incoming.statusCode ?? null;
      throw new OutboundFailed(`The response is longer than ${words(maxBytes)}`, status);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const words = (bytes: number) =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} kB`;

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
}
