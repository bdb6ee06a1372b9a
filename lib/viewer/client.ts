import { viewerHeader } from "./rules";

/** Reason why the session doesn't serve this page: it has ended, or belongs to another viewer. */
export type SessionRefusal =
  | { kind: "ended" }
  | { kind: "other"; message: string; current: string };

const channelName = "proffer-session";
const checkPath = "/api/account";

let refusal: SessionRefusal | null = null;
const listeners = new Set<() => void>();

function setRefusal(next: SessionRefusal | null) {
  if (next === refusal) return;
  refusal = next;
  for (const listener of [...listeners]) listener();
}

/** Returns why the session doesn't serve this page, or null if it does. */
export const sessionRefusal = (): SessionRefusal | null => refusal;

/** Calls the listener whenever `sessionRefusal` changes, until the returned function is called. */
export function followSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Resolves when the session serves this page. Rejects if the signal is aborted first. */
export function sessionServes(signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      if (refusal !== null && !signal?.aborted) return;
      leave();
      signal?.removeEventListener("abort", settle);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const leave = followSession(settle);
    signal?.addEventListener("abort", settle);
    settle();
  });
}

/** Returns the viewer that this page was opened for, or null if there was no member. */
export const pageViewer = (): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${viewerHeader}"]`)?.content ?? null;

/**
 * Names the page's viewer in every call of the page, including server actions and navigation, whose
 * headers only Next can set; and notes every answer that refuses its session.
 */
export function nameViewerInCalls(): void {
  const send = window.fetch;
  window.fetch = async (input, init) => {
    const viewer = pageViewer();
    const given = input instanceof Request ? input : undefined;
    const { origin, pathname } = new URL(given?.url ?? String(input), location.href);
    const credentials = init?.credentials ?? given?.credentials;
    if (viewer === null || origin !== location.origin || credentials === "omit") {
      return send(input, init);
    }
    const headers = new Headers(init?.headers ?? given?.headers);
    headers.set(viewerHeader, viewer);
    const response = await send(input, { ...init, headers });
    const isRead = (init?.method ?? given?.method ?? "GET") === "GET";
    if (!pathname.startsWith("/api/auth/")) await noteRefusal(response, isRead);
    return response;
  };
}

/** Notes a refusal; a read that is refused like the call before it says nothing new. */
async function noteRefusal(response: Response, isRead: boolean): Promise<void> {
  const hasEnded = refusal?.kind === "ended";
  if (response.status === 401 && !(isRead && hasEnded)) setRefusal({ kind: "ended" });
  const current = response.headers.get(viewerHeader);
  if (response.status !== 409 || current === null) return;
  const { error } = (await response.clone().json()) as { error: string };
  const isKnown = refusal?.kind === "other" && refusal.current === current;
  if (!(isRead && isKnown)) setRefusal({ kind: "other", message: error, current });
}

/** Asks the server whether the session serves this page, and notes the answer. */
export async function checkSession(): Promise<void> {
  const call = fetch(checkPath, { headers: { Accept: "application/json" }, cache: "no-store" });
  const response = await call.catch(() => null);
  if (response?.ok) setRefusal(null);
}

let shared: BroadcastChannel | undefined;

/**
 * Returns this tab's only channel, since a second one would hear what the first reports. In a
 * browser without channels, a tab learns of others when it is looked at, or calls.
 */
function tabChannel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === "undefined") return undefined;
  shared ??= new BroadcastChannel(channelName);
  return shared;
}

/** Reports to the other tabs who is signed in now, or null that they have to find out. */
export const announceSession = (viewer: string | null): void => tabChannel()?.postMessage(viewer);

/**
 * Checks the session when another tab changes it and when this one is looked at again, until the
 * returned function is called.
 */
export function watchSession(): () => void {
  const channel = tabChannel();
  const heard = ({ data }: MessageEvent) => {
    if (data !== pageViewer() || refusal !== null) void checkSession();
  };
  channel?.addEventListener("message", heard);
  const lookedAt = () => {
    if (!document.hidden) void checkSession();
  };
  addEventListener("focus", lookedAt);
  addEventListener("pageshow", lookedAt);
  document.addEventListener("visibilitychange", lookedAt);
  return () => {
    channel?.removeEventListener("message", heard);
    removeEventListener("focus", lookedAt);
    removeEventListener("pageshow", lookedAt);
    document.removeEventListener("visibilitychange", lookedAt);
  };
}
