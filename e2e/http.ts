import { checkAnswer } from "./conformance";
import { baseUrl, reach } from "./host";

/** The part of a response that an external system sees. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a response can be anything; tests check it.
  body: any;
}

export interface Call {
  body?: unknown;
  /** Sent unchanged; `body` is sent as JSON. */
  text?: string;
  headers?: Record<string, string>;
}

export { baseUrl };

/**
 * Calls the API under test, over HTTP or in this process. Throws if the response doesn't match the
 * OpenAPI document.
 */
export async function call(method: string, path: string, given: Call = {}): Promise<Answer> {
  const sent = given.text ?? (given.body === undefined ? undefined : JSON.stringify(given.body));
  const response = await reach(path, {
    method,
    redirect: "manual",
    headers: {
      ...(sent !== undefined && { "Content-Type": "application/json" }),
      ...given.headers,
    },
    ...(sent !== undefined && { body: sent }),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") && text !== "";
  const answer = {
    status: response.status,
    headers: response.headers,
    text,
    body: json ? JSON.parse(text) : undefined,
  };
  await checkAnswer(baseUrl, method, path, answer);
  return answer;
}

/** Returns the same calls with a credential. */
export function caller(credential: Record<string, string>) {
  const as =
    (method: string) =>
    (path: string, given: Call = {}) =>
      call(method, path, { ...given, headers: { ...credential, ...given.headers } });
  return {
    headers: credential,
    get: as("GET"),
    post: as("POST"),
    put: as("PUT"),
    patch: as("PATCH"),
    delete: as("DELETE"),
    call: (method: string, path: string, given: Call = {}) => as(method)(path, given),
  };
}

export type Caller = ReturnType<typeof caller>;

/** Runs `count` calls of `work`, at most `width` at a time, each on its own connection. */
export async function atOnce<T>(
  count: number,
  width: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < count) {
        const index = next++;
        results[index] = await work(index);
      }
    }),
  );
  return results;
}
