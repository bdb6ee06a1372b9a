import { beginning } from "@/lib/format/plain-text";
import { log } from "@/lib/log";

/** Why a call to a partner came to nothing. The message is for recruiters. */
export class PartnerProblem extends Error {
  override name = "PartnerProblem";
  /** Whether it may pass by itself, so that another try makes sense. */
  readonly passing: boolean;
  /** Whether no answer came at all. */
  readonly isSilence: boolean;

  constructor(message: string, { passing = false, isSilence = false } = {}) {
    super(message);
    this.passing = passing;
    this.isSilence = isSilence;
  }
}

/** What the worker notes of anything that went wrong; what nobody foresaw is also logged. */
export function asProblem(error: unknown): PartnerProblem {
  if (error instanceof PartnerProblem) return error;
  log.error("call to a partner failed", {}, error);
  return new PartnerProblem("Something went wrong on this side; the server's log says what", {
    passing: true,
  });
}

const statusWords: Record<number, string> = {
  400: "The partner did not accept the request (400)",
  401: "The partner refused the user and password (401)",
  403: "The partner refused: these credentials may not do this (403)",
  404: "The partner does not know this (404)",
  405: "The partner does not take this call (405)",
  409: "The partner refused, because of what it has already (409)",
  422: "The partner did not accept the request (422)",
  429: "The partner asks for fewer calls (429)",
};

/** Why an answer of this status is no success, or null for one that is. */
export function problemOfStatus(status: number): { message: string; passing: boolean } | null {
  if (status >= 200 && status < 300) return null;
  const passing = status >= 500 || status === 429;
  const usual = status >= 500 ? `The partner failed (${status})` : `The partner answered ${status}`;
  return { message: statusWords[status] ?? usual, passing };
}

const longest = 200;

/** What a partner says of a refusal: the text of its `error` or `message`, on one line. */
export function refusalText(json: unknown): string | null {
  if (typeof json !== "object" || json === null) return null;
  const { error, message } = json as { error?: unknown; message?: unknown };
  const text = typeof error === "string" ? error : typeof message === "string" ? message : "";
  const line = text.replace(/\s+/g, " ").trim();
  return line ? beginning(line, longest) : null;
}
