import { type ClientRequest, type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { hostOf } from "./address-problem";
import { agentFor } from "./agents";
import { OutboundFailed, OutboundRefused } from "./errors";
import { failureWords } from "./failure-words";
import { findTarget, type Target } from "./find-target";
import { type OutboundAnswer, readAnswer } from "./read-answer";
import { type Resolve, resolveHost } from "./resolve-host";

export interface OutboundRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds for everything: resolving, connecting, and the whole response. */
  timeoutMs?: number;
  maxBytes?: number;
  /** True to keep the connection a few seconds for further calls to the same addresses. */
  keepsAlive?: boolean;
}

/**
 * Calls a registered address. Resolves its host once, checks every address, and connects only to
 * those. Any status except a redirect is a response. Throws `OutboundRefused` if the guard blocks
 * the call, and `OutboundFailed` without a response, both with a message for recruiters.
 */
export async function outboundFetch(
  address: string,
  { timeoutMs = 10_000, maxBytes = 1_000_000, ...rest }: OutboundRequest = {},
  resolve: Resolve = resolveHost,
): Promise<OutboundAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new OutboundFailed(`No response within ${Math.ceil(timeoutMs / 1000)} seconds`);
  const call = async () => {
    const target = await findTarget(address, resolve);
    signal.throwIfAborted();
    return readAnswer(await exchange(target, rest, signal), maxBytes);
  };
  try {
    return await Promise.race([call(), rejectionOf(signal, late)]);
  } catch (error) {
    if (error instanceof OutboundRefused || error instanceof OutboundFailed) throw error;
    throw signal.aborted ? late : new OutboundFailed(failureWords(error));
  }
}

function rejectionOf(signal: AbortSignal, error: Error): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(error), { once: true });
  });
}

function exchange(
  target: Target,
  given: OutboundRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { url, addresses } = target;
  const { method = "GET", headers = {}, body, keepsAlive = false } = given;
  const request = url.protocol === "https:" ? secureRequest : plainRequest;
  const bytes = body === undefined ? undefined : Buffer.from(body, "utf8");
  return new Promise((resolve, reject) => {
    const outgoing: ClientRequest = request({
      method,
      signal,
      agent: keepsAlive ? agentFor(target) : false,
      protocol: url.protocol,
      hostname: hostOf(url),
      port: url.port,
      path: `${url.pathname}${url.search}`,
      lookup: pinned(addresses),
      headers: {
        "user-agent": "Proffer",
        accept: "application/json",
        "accept-encoding": "identity",
        ...headers,
        host: url.host,
        ...(bytes && { "content-length": String(bytes.byteLength) }),
      },
    });
    outgoing.on("response", resolve);
    outgoing.on("error", (error) => {
      // The receiver may have closed the kept connection just as it was used.
      const isStale = outgoing.reusedSocket && ["ECONNRESET", "EPIPE"].includes(codeOf(error));
      if (!isStale || signal.aborted) reject(error);
      else exchange(target, { ...given, keepsAlive: false }, signal).then(resolve, reject);
    });
    outgoing.end(bytes);
  });
}

const codeOf = (error: Error) => String((error as { code?: unknown }).code);

/** Returns the checked addresses for any name, so that nothing is resolved again. */
const pinned =
  (addresses: Target["addresses"]): LookupFunction =>
  (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all || !first) callback(null, addresses);
    else callback(null, first.address, first.family);
  };
