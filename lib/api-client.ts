import type { ActionResult } from "./define-action";
import type { FieldTexts } from "./errors";

/** An error of the API or of a server action, with its text. */
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

export interface PageData<Row> {
  rows: Row[];
  nextCursor: string | null;
}

async function request(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, { headers: { Accept: "application/json" }, ...init });
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as {
    error?: string;
    details?: FieldTexts;
  };
  throw new ApiError(
    response.status,
    body.error ?? "Something went wrong on the server",
    body.details,
    response.headers.get("x-request-id"),
  );
}

/** Fetches `{ data }`. */
export async function fetchData<Data>(path: string, init?: RequestInit): Promise<Data> {
  const response = await request(path, init);
  return ((await response.json()) as { data: Data }).data;
}

/** Fetches one record with its revision, which the ETag carries. */
export async function fetchRecord<Data>(
  path: string,
  init?: RequestInit,
): Promise<Data & { revision: number }> {
  const response = await request(path, init);
  const { data } = (await response.json()) as { data: Data };
  const revision = Number(/"r(\d+)/.exec(response.headers.get("etag") ?? "")?.[1] ?? 0);
  return { ...data, revision };
}

/** Fetches one page of a list. */
export async function fetchPage<Row>(path: string, init?: RequestInit): Promise<PageData<Row>> {
  const response = await request(path, init);
  const { data, nextCursor } = (await response.json()) as {
    data: Row[];
    nextCursor?: string | null;
  };
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

const refusalStatus: Record<string, number> = { unauthenticated: 401, precondition_failed: 412 };

/** Returns the data of a server action or throws its error, for TanStack Query's mutations. */
export async function unwrap<Data>(result: Promise<ActionResult<Data>>): Promise<Data> {
  const answer = await result;
  if (answer.ok) return answer.data;
  const { code, message, details, requestId } = answer.error;
  throw new ApiError(refusalStatus[code] ?? 400, message, details, requestId);
}
