import { beginning } from "@/lib/format/plain-text";
import { log } from "@/lib/log";

/** The reason a call to a partner failed. The message is for recruiters. */
export class PartnerProblem extends Error {
  override name = "PartnerProblem";
  /** True if the problem may be temporary, so that a retry makes sense. */
  readonly passing: boolean;
  /** True if there was no response at all. */
  readonly isSilence: boolean;

  constructor(message: string, { passing = false, isSilence = false } = {}) {
    super(message);
    this.passing = passing;
    this.isSilence = isSilence;
  }
}

/** Returns the problem that the worker records for any error; also logs unexpected ones. */
export function asProblem(error: unknown): PartnerProblem {
  if (error instanceof PartnerProblem) return error;
  log.error("call to a partner failed", {}, error);
  return new PartnerProblem("Something went wrong on our side. See the server's log for details", {
    passing: true,
  });
}

const statusWords: Record<number, string> = {
  400: "The partner rejected the request (400)",
  401: "The partner rejected the username or password (401)",
  403: "The partner denied permission (403)",
  404: "The partner doesn't know this record (404)",
  405: "The partner doesn't support this call (405)",
  409: "The partner reported a conflict with existing data (409)",
  422: "The partner rejected the request (422)",
  429: "The partner asks for fewer calls (429)",
};

/** Returns why a response with this status is no success, or null for one that is. */
export function problemOfStatus(status: number): { message: string; passing: boolean } | null {
  if (status >= 200 && status < 300) return null;
  const passing = status >= 500 || status === 429;
  const usual =
    status >= 500 ? `The partner failed (${status})` : `The partner responded with ${status}`;
  return { message: statusWords[status] ?? usual, passing };
}

const longest = 200;

/** Returns a partner's reason for a refusal: the text of its `error` or `message`, on one line. */
export function refusalText(json: unknown): string | null {
  if (typeof json !== "object" || json === null) return null;
  const { error, message } = json as { error?: unknown; message?: unknown };
  const text = typeof error === "string" ? error : typeof message === "string" ? message : "";
  const line = text.replace(/\s+/g, " ").trim();
  return line ? beginning(line, longest) : null;
}
