import type { PreparedCall } from "./prepare-call";

export interface Received {
  status: number;
  statusText: string;
  milliseconds: number;
  headers: [string, string][];
  text: string;
}

const longest = 200_000;

/**
 * Sends a call from this page and returns the response as text; an event stream to its first chunk.
 */
export async function sendCall(call: PreparedCall): Promise<Received> {
  const started = performance.now();
  const response = await fetch(call.url, {
    method: call.method,
    headers: call.headers,
    credentials: call.withSession ? "same-origin" : "omit",
    cache: "no-store",
    redirect: "manual",
    ...(call.body !== undefined && { body: call.body }),
  });
  const text = await readText(response);
  return {
    status: response.status,
    statusText: response.statusText,
    milliseconds: Math.round(performance.now() - started),
    headers: [...response.headers],
    text,
  };
}

async function readText(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) {
    return readable((await response.text()).slice(0, longest));
  }
  const reader = response.body?.getReader();
  const first = await reader?.read();
  void reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** Returns JSON with line breaks, and anything else unchanged. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
