import { unseal } from "@/lib/auth/sealed";
import { OutboundRefused } from "@/lib/outbound/errors";
import { composeChatMessage } from "./compose-chat-message";
import type { Due } from "./find-due";
import { signedHeaders } from "./sign-webhook";

export interface Prepared {
  url: string;
  /** Throws `OutboundRefused` if a secret can't be decrypted. */
  headersOf: () => Record<string, string>;
  /** Composes the body; absent if the stored one is sent. */
  bodyOf?: () => Promise<string>;
}

/**
 * Returns the current address and authentication of a delivery, which may have changed since it was
 * queued. Null if it is no longer wanted.
 */
export function prepareRequest(due: Due, at: Date): Prepared | null {
  const prepared = due.delivery.kind === "webhook" ? webhook(due, at) : callback(due);
  if (!prepared) return null;
  const { headersOf, ...others } = prepared;
  return { ...others, headersOf: () => ({ "content-type": "application/json", ...headersOf() }) };
}

function webhook({ delivery, endpoint }: Due, at: Date): Prepared | null {
  if (!endpoint || endpoint.disabledAt) return null;
  const { url, format, secret, previousSecret, previousSecretUntil } = endpoint;
  if (format !== "events") {
    return { url, headersOf: () => ({}), bodyOf: () => composeChatMessage(delivery, format) };
  }
  const previous = previousSecretUntil && previousSecretUntil > at ? previousSecret : null;
  const { messageId: id, payload: body } = delivery;
  const headersOf = () => {
    const present = opened(secret, "The webhook secret can't be decrypted. Create a new one");
    const secrets = [present, previous && readable(previous)].filter((each) => each !== null);
    return signedHeaders(secrets, { id, at, body });
  };
  return { url, headersOf };
}

function callback({ credential }: Due): Prepared | null {
  if (!credential?.callbackUrl) return null;
  const { callbackUrl: url, callbackUser, callbackPassword } = credential;
  if (callbackUser === null || callbackPassword === null) return { url, headersOf: () => ({}) };
  const headersOf = () => {
    const problem = "The callback password can't be decrypted. Enter it again";
    const pair = `${callbackUser}:${opened(callbackPassword, problem)}`;
    return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
  };
  return { url, headersOf };
}

function opened(sealed: string, problem: string): string {
  const text = readable(sealed);
  if (text === null) throw new OutboundRefused(problem);
  return text;
}

/** Returns null if it was sealed with another APP_SECRET. */
function readable(sealed: string): string | null {
  try {
    return unseal(sealed);
  } catch {
    return null;
  }
}
