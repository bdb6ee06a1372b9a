import { database } from "@/db/client";
import { onReplica } from "@/db/replica";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { embedImages } from "@/lib/letter-images/embed-images";
import { isPageSchema } from "@/lib/pagination";
import { parseInput, parseParams } from "@/lib/parse-input";
import { traced } from "@/lib/tracing/trace";
import type { RouteDeclaration } from "./define-route";
import type { Dialect } from "./dialect";
import { etagOf, expectedRevision, matchesEtag } from "./etag";
import { type Answer, once } from "./idempotency";
import { mediaTypeOf, parseForm, parseJson, readBytes, readText } from "./read-body";
import { rememberCaller } from "./record-calls";
import { type Answered, Reply } from "./reply";
import { urlOf } from "./url-of";

interface Run {
  dialect: Dialect;
  declaration: RouteDeclaration;
  request: Request;
  params: Record<string, string> | null;
  requestId: string;
}

/**
 * Runs a request: authenticates, checks the permission and idempotency, parses, calls the use case,
 * and responds.
 */
export async function runRoute(run: Run): Promise<Answered> {
  const { dialect, declaration, request } = run;
  const actor = await callerOf(run);
  if (declaration.permission) requirePermission(actor, declaration.permission);
  requireAccepted(request, declaration.produces);
  const file = await uploadOf(run);
  const takesText = declaration.body && !file;
  const text = takesText
    ? await readText(request, declaration.maxBytes ?? dialect.maxBytes, declaration.consumes)
    : "";
  const work = () => useCase(run, actor, { text, file });
  const key = request.headers.get("idempotency-key");
  const creates = request.method === "POST" && declaration.idempotent !== false;
  if (!key || !creates) return respond(run, await shown(run, actor, await work()));
  const path = pathBelowApi(request);
  const stored = async () => storable(await work());
  return respond(run, await shown(run, actor, await once(actor, key, { path, text }, stored)));
}

/** Returns an answer as a caller outside the dashboard needs it: with the images of its letters. */
async function shown({ declaration }: Run, actor: Actor, answer: Answer | Response) {
  if (answer instanceof Response || !declaration.embedsImages || actor.kind === "user") {
    return answer;
  }
  return { ...answer, body: await embedImages(database(), actor.accountId, answer.body) };
}

/** Returns the path without the prefix, the same for `/v1/…` and `/api/v1/…`. */
function pathBelowApi(request: Request): string {
  const { pathname } = urlOf(request);
  return pathname.startsWith("/api/") ? pathname : `/api${pathname}`;
}

async function callerOf({ dialect, request, requestId }: Run): Promise<Actor> {
  const caller = await dialect.authenticate(request);
  rememberCaller(request, caller);
  return { ...caller, requestId, ...originOf(request) };
}

function requireAccepted(request: Request, produces: string | undefined): void {
  if (!produces || request.headers.get("accept")?.includes(produces)) return;
  throw new AppError("not_acceptable", `The Accept header must include ${produces}`);
}

/** Reads the file that a call brings in place of its body. */
async function uploadOf({ declaration: { upload }, request }: Run): Promise<Buffer | undefined> {
  if (!upload || mediaTypeOf(request) !== upload.type) return undefined;
  return readBytes(request, upload.maxBytes, upload.type);
}

interface Brought {
  text: string;
  file: Buffer | undefined;
}

async function useCase(
  run: Run,
  actor: Actor,
  { text, file }: Brought,
): Promise<Answer | Response> {
  const { dialect, declaration, request } = run;
  const url = urlOf(request);
  const params = declaration.params ? parseParams(declaration.params, run.params) : undefined;
  const given = Object.fromEntries(url.searchParams);
  const parseText = declaration.consumes ? parseForm : parseJson;
  const takesText = file ? undefined : declaration.body;
  declaration.authorize?.({
    actor,
    query: given,
    body: takesText ? parseText(text) : undefined,
  });
  if (/%00/.test(url.search)) throw new AppError("bad_request", "NUL characters are not allowed");
  const query = declaration.query ? parseInput(declaration.query, given) : undefined;
  const body = takesText ? parseInput(takesText, parseText(text)) : undefined;
  const ifMatch = declaration.conditional ? expectedRevision(request) : undefined;
  const renew = () => callerOf(run);
  const handle = () => declaration.handler({ actor, params, query, body, ifMatch, file, renew });
  const value = await traced(declaration.summary, {}, () =>
    listsRows(run) ? onReplica(handle) : handle(),
  );
  if (value instanceof Response) return value;
  const status = declaration.status ?? (request.method === "POST" ? 201 : 200);
  if (status === 204) return { status, body: "", headers: {} };
  const enveloped = dialect.envelope(value);
  const json = JSON.stringify(enveloped.body);
  return { status, body: json, headers: { ETag: etagOf(json, enveloped.revision) } };
}

function storable(answer: Answer | Response): Answer {
  if (answer instanceof Response) throw new Error("A Response cannot be kept for its key");
  return answer;
}

function respond({ declaration, request, requestId }: Run, answer: Answer | Response): Answered {
  const reads = request.method === "GET" || request.method === "HEAD";
  if (answer instanceof Response) {
    answer.headers.set("X-Request-Id", requestId);
    const tag = answer.headers.get("etag");
    const isKnown = reads && tag !== null && matchesEtag(request, tag);
    if (isKnown || request.method === "HEAD") void answer.body?.cancel();
    return isKnown ? unchanged(answer) : answer;
  }
  const mayBeStored = reads && !declaration.isSecret;
  const { ETag: etag, ...others } = answer.headers;
  const headers: Record<string, string> = {
    ...others,
    "X-Request-Id": requestId,
    "Cache-Control": mayBeStored ? "private, no-cache" : "private, no-store",
  };
  if (answer.status === 204) return new Reply(204, headers, null);
  if (etag) headers.ETag = etag;
  if (reads && etag && matchesEtag(request, etag)) return new Reply(304, headers, null);
  headers["Content-Type"] = "application/json; charset=utf-8";
  return new Reply(answer.status, headers, answer.body);
}

const unchanged = ({ headers }: Response): Reply => {
  const [etag, id, cache] = ["etag", "x-request-id", "cache-control"].map((name) =>
    headers.get(name),
  );
  const kept = { ETag: etag, "X-Request-Id": id, "Cache-Control": cache };
  return new Reply(
    304,
    Object.fromEntries(
      Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    null,
  );
};

/**
 * Returns the origin of a request. `server.ts` sets `x-client-ip`, whatever the caller sent; other
 * hosts don't, so their proxy must.
 */
export function originOf(request: Request): { address?: string; agent?: string } {
  const address = request.headers.get("x-client-ip") ?? undefined;
  const agent = request.headers.get("user-agent")?.slice(0, 300);
  return { ...(address && { address }), ...(agent && { agent }) };
}

const listsRows = ({ request, declaration: { answer } }: Run) =>
  request.method !== "POST" && answer !== null && isPageSchema(answer);
