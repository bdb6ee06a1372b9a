import type { LiveChange, LiveSubject } from "./schema";

const silenceTimeoutMs = 45_000;
const pollMs = 15_000;

interface Subscriber {
  onChange(subjects: readonly LiveSubject[]): void;
  /** Called when changes may have been missed: refetch everything. */
  onGap(): void;
}

/**
 * Subscribes to the account's changes until the returned function is called. While the server can't
 * be reached, `onGap` is called every fifteen seconds; while the page is hidden, nothing is
 * requested.
 */
export function followChanges({ onChange, onGap }: Subscriber): () => void {
  let source: EventSource | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  // The page's data was loaded before the subscription.
  let missed = true;
  let refused = false;

  function connect() {
    source = new EventSource("/api/live");
    source.addEventListener("ready", ready);
    source.addEventListener("beat", received);
    source.addEventListener("change", (event) => {
      received();
      onChange((JSON.parse(event.data) as LiveChange).subjects);
    });
    source.addEventListener("error", disconnected);
    received();
  }

  function ready() {
    received();
    clearInterval(poll);
    poll = undefined;
    if (missed) onGap();
    missed = false;
    refused = false;
  }

  function received() {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(() => {
      source?.close();
      disconnected();
    }, silenceTimeoutMs);
  }

  /** The browser reconnects by itself unless the connection was refused. */
  function disconnected() {
    missed = true;
    if (isClosed() && !refused) {
      refused = true;
      onGap();
    }
    poll ??= setInterval(() => {
      onGap();
      if (isClosed()) connect();
    }, pollMs);
  }

  const isClosed = () => source?.readyState === EventSource.CLOSED;

  function disconnect() {
    source?.close();
    clearTimeout(silenceTimer);
    clearInterval(poll);
    poll = undefined;
  }

  function pauseWhileHidden() {
    disconnect();
    missed = true;
    if (!document.hidden) connect();
  }

  if (!document.hidden) connect();
  document.addEventListener("visibilitychange", pauseWhileHidden);
  return () => {
    document.removeEventListener("visibilitychange", pauseWhileHidden);
    disconnect();
  };
}
