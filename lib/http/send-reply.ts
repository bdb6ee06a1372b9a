import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Answered, Reply } from "./reply";

/**
 * Sends a text to the caller at once, headers and body together. Returns any other answer for the
 * host to send.
 */
export async function sendReply(
  answer: Promise<Answered>,
  outgoing: ServerResponse,
): Promise<Response> {
  const answered = await answer;
  if (!(answered instanceof Reply)) return answered;
  const { status, headers, body } = answered;
  outgoing.writeHead(
    status,
    body === null ? headers : { ...headers, "Content-Length": Buffer.byteLength(body) },
  );
  outgoing.end(body ?? undefined);
  return RESPONSE_ALREADY_SENT;
}
