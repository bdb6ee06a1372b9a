import { z } from "zod";
import { toAppError } from "@/lib/database-errors";
import { AppError, badRequest } from "@/lib/errors";
import { isCrossSite } from "@/lib/http/cross-site";
import { formType } from "@/lib/http/dialects/oauth";
import { dataHeaders } from "@/lib/http/page-policy";
import { parseForm, parseJson, readText } from "@/lib/http/read-body";
import { newRequestId } from "@/lib/http/refuse";
import { log } from "@/lib/log";

const maxBytes = 16_000;

/** Paths below `/api/auth/` that next-auth has. */
const known = /^(?:(?:signin|callback)(?:\/[\w-]{1,50})?|signout|session|csrf|providers|error)$/;

const Fields = z.record(z.string().max(50), z.union([z.string().max(4000), z.boolean()]));

/**
 * Answers a call of next-auth, which throws at input that it doesn't expect: what it can't read is
 * refused before, and whatever else it throws is the caller's error, except for a database that is
 * down. Refuses calls by other sites, but for the redirect from an identity provider.
 */
export async function answerAuthCall(
  request: Request,
  segments: readonly string[],
  answer: (request: { text?: string }) => Promise<Response>,
): Promise<Response> {
  const requestId = newRequestId();
  try {
    const path = segments.join("/");
    if (!known.test(path)) throw new AppError("not_found", "Not found");
    refuseOtherSites(request, path);
    refuseUnreadable(new URL(request.url));
    const isSent = request.method === "POST";
    const response = await answer(isSent ? { text: await formOf(request) } : {});
    if (response.status >= 500) throw new Error(`next-auth answered ${response.status}`);
    return finished(response, requestId);
  } catch (thrown) {
    return finished(refusal(thrown, requestId), requestId);
  }
}

function refuseOtherSites(request: Request, path: string): void {
  const comesFromProvider = request.method === "GET" && path.startsWith("callback/");
  if (!comesFromProvider && isCrossSite(request)) throw new AppError("forbidden", "Forbidden");
}

function refuseUnreadable({ search, searchParams }: URL): void {
  if (search.length > 8000 || /%00/.test(search)) throw badRequest("The query can't be read");
  refuseAddress(searchParams.get("callbackUrl"));
}

function refuseAddress(address: unknown): void {
  if (address === undefined || address === null) return;
  const isPath = typeof address === "string" && address.startsWith("/");
  const isUrl = typeof address === "string" && /^https?:\/\//.test(address);
  if ((!isPath && !isUrl) || !URL.canParse(address as string, "http://localhost"))
    throw badRequest("callbackUrl must be an address or a path");
}

/** Returns the fields of a request as a form. */
async function formOf(request: Request): Promise<string> {
  const isJson = request.headers.get("content-type")?.includes("json");
  const text = await readText(request, maxBytes, isJson ? undefined : formType);
  const fields = Fields.safeParse(isJson ? parseJson(text) : parseForm(text));
  if (!fields.success) throw badRequest("The body must be a form of texts");
  refuseAddress(fields.data.callbackUrl);
  const pairs = Object.entries(fields.data).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(pairs).toString();
}

function refusal(thrown: unknown, requestId: string): Response {
  const error = toAppError(thrown);
  if (error.status === 503) log.error("sign-in failed", { requestId }, error.cause);
  if (error.status !== 500) return Response.json({ error: error.message }, error);
  log.error("next-auth refused a call", { requestId }, error.cause);
  return Response.json({ error: "The request can't be processed" }, { status: 400 });
}

function finished({ body, status, headers: given }: Response, requestId: string): Response {
  const headers = new Headers(given);
  for (const [name, value] of Object.entries(dataHeaders())) headers.set(name, value);
  headers.set("Cache-Control", "private, no-store");
  headers.set("X-Request-Id", requestId);
  return new Response(body, { status, headers });
}
