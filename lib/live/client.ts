import type { LiveChange, LiveSubject } from "./schema";

const silencePatience = 45_000;
const pollEvery = 15_000;

interface Follower {
  onChange(subjects: readonly LiveSubject[]): void;
  /** Changes may have been missed: read everything again. */
  onGap(): void;
}

/**
 * Follows what changes in the account until the answered function is called. While the server
 * cannot be heard, `onGap` stands in for it every fifteen seconds; while the page is hidden,
 * nothing is asked at all.
 */
export function followChanges({ onChange, onGap }: Follower): () => void {
  let source: EventSource | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  // What the page shows was read before anybody listened.
  let missed = true;
  let refused = false;

  function connect() {
    source = new EventSource("/api/live");
    source.addEventListener("ready", ready);
    source.addEventListener("beat", heard);
    source.addEventListener("change", (event) => {
      heard();
      onChange((JSON.parse(event.data) as LiveChange).subjects);
    });
    source.addEventListener("error", lost);
    heard();
  }

  function ready() {
    heard();
    clearInterval(poll);
    poll = undefined;
    if (missed) onGap();
    missed = false;
    refused = false;
  }

  function heard() {
    clearTimeout(silence);
    silence = setTimeout(() => {
      source?.close();
      lost();
    }, silencePatience);
  }

  /** The browser tries again by itself, unless it was refused. */
  function lost() {
    missed = true;
    if (isClosed() && !refused) {
      refused = true;
      onGap();
    }
    poll ??= setInterval(() => {
      onGap();
      if (isClosed()) connect();
    }, pollEvery);
  }

  const isClosed = () => source?.readyState === EventSource.CLOSED;

  function disconnect() {
    source?.close();
    clearTimeout(silence);
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
