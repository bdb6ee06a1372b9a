const unreachable = "Proffer can't be reached. Check your connection and try again.";
const unavailable = "Proffer isn't available right now. Try again in a moment.";
const broken =
  "Something went wrong on the server. Try again in a moment, or reload the page to see what was saved.";
const unreadable = "Proffer's answer couldn't be read. Reload the page and try again.";
const outdated = "Proffer was updated since this page was opened. Reload the page and try again.";

/** The words for a call whose session has ended; the page lets the person sign in again. */
export const endedText = "Your session has ended, so nothing was saved. Sign in again, then retry.";

const byStatus: Record<number, string> = {
  408: unavailable,
  413: "That's too large to send. Make it smaller and try again.",
  429: "Too many requests in a short time. Wait a moment and try again.",
  502: unavailable,
  503: unavailable,
  504: unavailable,
};

/** Texts with which browsers report that no answer came. */
const noAnswer = /fetch|network|load failed|connection|internet/i;

/** Returns the words for an answer without a text of ours, from a proxy say. */
export const textOfStatus = (status: number): string =>
  byStatus[status] ?? (status < 400 ? unreadable : broken);

/** Returns whether a request was called off by the page itself, which is no failure. */
export const isAborted = (error: unknown): boolean =>
  error instanceof Error && error.name === "AbortError";

/** Returns the words for what was thrown while a request was sent and its answer read. */
export function textOfThrown(error: unknown): string {
  if (!(error instanceof Error)) return broken;
  if (error.name === "TimeoutError") return unavailable;
  if (error instanceof SyntaxError) return unreadable;
  if (error instanceof TypeError && noAnswer.test(error.message)) return unreachable;
  if (/unexpected response/i.test(error.message)) return unavailable;
  if (/server action/i.test(error.message)) return outdated;
  return broken;
}
