import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import { randomToken } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { isCrossSite } from "./cross-site";
import { dataCsp, pageCsp, pageHeaders, scriptCsp } from "./page-policy";
import { servedHeader } from "./served-header";

/** Name of the header with the nonce of a page's scripts. */
export const nonceHeader = "x-nonce";

interface Served {
  /** Address as the caller sent it, since Next changes that of its request. */
  url: string;
  /** True from the start of a server action. Until then, the caller's request is what fails. */
  hasBegun: boolean;
  /** HTTP status of the action's result. */
  status?: number;
  /** HTTP status of the error that a page threw, if it is one of ours. */
  failure?: number;
  /** The request that Next forwarded to another page as this one. */
  outer?: Served | undefined;
}

const shared = globalThis as typeof globalThis & { profferServed?: Map<string, Served> };

/**
 * Gives every answer of this process its security headers, every page a nonce for its scripts, and
 * every server action the HTTP status of its result. Works for any server of this process, ours and
 * that of `next start`.
 */
export function guardRequests(): void {
  if (shared.profferServed) return;
  const served = new Map<string, Served>();
  shared.profferServed = served;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (!answersItself.test(request.url ?? "")) guard(request, response, served);
  });
}

/** Tells that a server action began: what fails from now on is not the caller's request. */
export function beginAction(id: string | null): void {
  for (let at = servedOf(id); at; at = at.outer) at.hasBegun = true;
}

/** Sets the HTTP status of a server action's result. */
export function settleAction(id: string | null, status: number): void {
  settle(servedOf(id), status);
}

/** Gives a page that threw an error of ours the error's status, where Next would say 500. */
export function settleFailure(error: unknown, headers: IncomingHttpHeaders): void {
  const { name, status } = (error ?? {}) as { name?: unknown; status?: unknown };
  const served = servedOf(String(headers[servedHeader]));
  if (served && name === "AppError" && typeof status === "number") served.failure = status;
}

function settle(served: Served | undefined, status: number): void {
  for (let at = served; at; at = at.outer) at.status = status;
}

/** Matches calls of the API, whose answers have all of their headers; the guard would cost time. */
const answersItself = /^\/(?:api\/(?!auth\/)|v1\/|accounts\/|oauth\/)[^%?]*(?:\?|$)/;

const servedOf = (id: string | null) => (id ? shared.profferServed?.get(id) : undefined);

function guard(request: IncomingMessage, response: ServerResponse, all: Map<string, Served>): void {
  const { headers } = request;
  const isForwarded = headers["x-action-forwarded"] !== undefined;
  const outer = isForwarded ? all.get(String(headers[servedHeader])) : undefined;
  const served: Served = { url: request.url ?? "", hasBegun: false, outer };
  const id = randomUUID();
  const nonce = randomToken(16);
  all.set(id, served);
  response.once("close", () => all.delete(id));
  const csp = pageCsp(nonce);
  Object.assign(headers, {
    [servedHeader]: id,
    [nonceHeader]: nonce,
    // Next reads the nonce for its own scripts from here.
    "content-security-policy": csp,
  });
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (given: number, ...rest: unknown[]) => {
    addHeaders(response, csp, rest);
    return writeHead(statusOf(given, served, request), ...rest);
  };
}

function addHeaders(response: ServerResponse, csp: string, [given]: unknown[]): void {
  const own = given !== null && typeof given === "object" ? (given as object) : {};
  // An answer of the API has all of its headers.
  if ("content-security-policy" in own || "Content-Security-Policy" in own) return;
  const headers = pageHeaders(cspOf(String(response.getHeader("content-type")), csp));
  for (const [name, value] of Object.entries(headers)) {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  }
}

function cspOf(contentType: string, csp: string): string {
  if (contentType.startsWith("text/html")) return csp;
  return /^(text|application)\/javascript/.test(contentType) ? scriptCsp : dataCsp;
}

const isAction = ({ method, headers }: IncomingMessage): boolean =>
  method === "POST" &&
  (headers["next-action"] !== undefined ||
    headers["content-type"]?.startsWith("multipart/form-data") === true);

/** Returns the status of an answer; Next answers 500 to what it can't read of a request. */
function statusOf(given: number, served: Served, request: IncomingMessage): number {
  if (given === 500 && !isReadable(served.url, request.headers)) return 400;
  if (!isAction(request)) return given === 500 ? (served.failure ?? given) : given;
  if (given === 500 && !served.hasBegun) settle(served, refusalOf(request.headers));
  else if (given !== 200) return given;
  return served.status ?? given;
}

/** Returns whether Next can read the path and where its router is. */
function isReadable(url: string, headers: IncomingHttpHeaders): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    parseAndValidateFlightRouterState(headers["next-router-state-tree"]);
    return true;
  } catch {
    return false;
  }
}

const maxActionBytes = 1024 * 1024;

function refusalOf(headers: IncomingHttpHeaders): number {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  const asked = new Headers({
    ...(origin && { origin }),
    ...(host && { host }),
    ...(typeof site === "string" && { "sec-fetch-site": site }),
  });
  if (isCrossSite({ method: "POST", url: env.APP_URL, headers: asked })) return 403;
  if (headers["content-encoding"] !== undefined) return 415;
  return Number(headers["content-length"]) > maxActionBytes ? 413 : 400;
}
