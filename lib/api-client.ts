import type { ActionResult } from "./define-action";
import { errorStatuses, type FieldTexts } from "./errors";
import { endedText, isAborted, textOfStatus, textOfThrown } from "./request-failures";
import { checkSession, sessionRefusal, sessionServes } from "./viewer/client";

/** An error of the API or of a server action, with its text; status 0 if no answer came. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: FieldTexts | undefined,
    readonly requestId: string | null,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** Returns whether a call failed because what it is about doesn't exist, or not any more. */
export const isGone = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 404;

export interface PageData<Row> {
  rows: Row[];
  nextCursor: string | null;
}

/** Throws what was thrown instead of an answer as an error in words. */
function failed(error: unknown, status = 0): never {
  if (error instanceof ApiError || isAborted(error)) throw error;
  throw new ApiError(status, textOfThrown(error), undefined, null);
}

/** Reads wait while the session doesn't serve the page, and are repeated when it does again. */
async function request(path: string, init?: RequestInit): Promise<Response> {
  const reads = (init?.method ?? "GET") === "GET";
  if (reads) await sessionServes(init?.signal);
  const response = await fetch(path, {
    headers: { Accept: "application/json" },
    ...init,
  }).catch(failed);
  if (response.ok) return response;
  if (reads && sessionRefusal() !== null) return request(path, init);
  const body = (await response.json().catch(() => ({}))) as {
    error?: string;
    details?: FieldTexts;
  };
  throw new ApiError(
    response.status,
    response.status === errorStatuses.unauthenticated
      ? endedText
      : (body.error ?? textOfStatus(response.status)),
    body.details,
    response.headers.get("x-request-id"),
  );
}

const read = <Body>(response: Response): Promise<Body> =>
  response.json().catch((error) => failed(error, response.status));

/** Fetches a JSON body as it is. */
export const fetchJson = async <Body>(path: string): Promise<Body> =>
  read<Body>(await request(path));

/** Fetches `{ data }`. */
export async function fetchData<Data>(path: string, init?: RequestInit): Promise<Data> {
  const response = await request(path, init);
  return (await read<{ data: Data }>(response)).data;
}

/** Fetches one record with its revision, which the ETag carries. */
export async function fetchRecord<Data>(
  path: string,
  init?: RequestInit,
): Promise<Data & { revision: number }> {
  const response = await request(path, init);
  const { data } = await read<{ data: Data }>(response);
  const revision = Number(/"r(\d+)/.exec(response.headers.get("etag") ?? "")?.[1] ?? 0);
  return { ...data, revision };
}

/** Fetches one page of a list. */
export async function fetchPage<Row>(path: string, init?: RequestInit): Promise<PageData<Row>> {
  const response = await request(path, init);
  const { data, nextCursor } = await read<{ data: Row[]; nextCursor?: string | null }>(response);
  return { rows: data, nextCursor: nextCursor ?? null };
}

/**
 * Builds `/api/offers?status=draft,sent&limit=50` from defined values; lists are joined by commas.
 */
export function withQuery(
  path: string,
  values: Record<string, string | number | readonly string[] | null | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text !== undefined && text !== null && text !== "") query.set(name, String(text));
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Returns the answer of a server action, and checks the session if it was refused. */
export async function answerOf<Data>(
  result: Promise<ActionResult<Data>>,
): Promise<ActionResult<Data>> {
  const answer = await result.catch(failed);
  if (answer.ok) return answer;
  const { error } = answer;
  if (["unauthenticated", "other_viewer"].includes(error.code)) await checkSession();
  return error.code === "unauthenticated"
    ? { ok: false, error: { ...error, message: endedText } }
    : answer;
}

/** Returns the data of a server action or throws its error, for TanStack Query's mutations. */
export async function unwrap<Data>(result: Promise<ActionResult<Data>>): Promise<Data> {
  const answer = await answerOf(result);
  if (answer.ok) return answer.data;
  const { code, message, details, requestId } = answer.error;
  throw new ApiError(errorStatuses[code], message, details, requestId);
}
