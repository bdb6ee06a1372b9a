import { unseal } from "@/lib/auth/sealed";
import { signedHeaders } from "@/lib/webhooks/sign";
import type { Due } from "./find-due";

export interface Prepared {
  url: string;
  headers: Record<string, string>;
}

/**
 * Where a delivery goes now and what proves who sends it: addresses and secrets may have changed
 * since it was put on the queue. Null where nobody wants it any more.
 */
export function prepareRequest(due: Due, at: Date): Prepared | null {
  const prepared = due.delivery.kind === "webhook" ? webhook(due, at) : callback(due);
  if (!prepared) return null;
  return {
    url: prepared.url,
    headers: { "content-type": "application/json", ...prepared.headers },
  };
}

function webhook({ delivery, endpoint }: Due, at: Date): Prepared | null {
  if (!endpoint || endpoint.disabledAt) return null;
  const { secret, previousSecret, previousSecretUntil } = endpoint;
  const previous = previousSecretUntil && previousSecretUntil > at ? previousSecret : null;
  const secrets = [secret, previous].filter((each) => each !== null).map(unseal);
  const { messageId: id, payload: body } = delivery;
  return { url: endpoint.url, headers: signedHeaders(secrets, { id, at, body }) };
}

function callback({ credential }: Due): Prepared | null {
  if (!credential?.callbackUrl) return null;
  const { callbackUrl: url, callbackUser, callbackPassword } = credential;
  if (callbackUser === null || callbackPassword === null) return { url, headers: {} };
  const pair = Buffer.from(`${callbackUser}:${unseal(callbackPassword)}`).toString("base64");
  return { url, headers: { authorization: `Basic ${pair}` } };
}
