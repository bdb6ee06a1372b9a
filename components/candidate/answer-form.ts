import type { Messages } from "@/lib/messages/messages";

/** The input of who accepts, shown again when something is wrong with it. */
export interface AcceptForm {
  name: string;
  error?: string;
}

/** The input of who declines, likewise. */
export interface DeclineForm {
  /** One of the account's reasons, or none. */
  reason: string | null;
  message: string;
  errors: { reason?: string; message?: string };
}

/** The input of who asks, likewise. */
export interface AskForm {
  question: string;
  /** The version that was read; 0 for the current one. */
  version: number;
  error?: string;
}

export const emptyAcceptance: AcceptForm = { name: "" };

export const emptyDeclining: DeclineForm = { reason: null, message: "", errors: {} };

export const maxNameLength = 200;
export const maxMessageLength = 2000;

const lineLength = (text: string) => [...text].length;

/** Collapses a typed name to one line without control characters. */
export const cleanName = (text: string) =>
  text.replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, " ").trim();

/** Returns a typed text with its lines, without control characters. */
export const cleanMessage = (text: string) =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .trim();

/**
 * Returns the version a form was rendered for, or 0, which no offer has, when the form has none.
 */
export function versionOf(form: URLSearchParams): number {
  const text = form.get("version") ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

type Texts = Messages["offerPage"];

export function readAcceptance(form: URLSearchParams, { accept }: Texts): AcceptForm {
  const name = cleanName(form.get("name") ?? "");
  const visible = name.replaceAll(/\p{Cf}/gu, "");
  if (visible === "") return { name: "", error: accept.nameMissing };
  return lineLength(name) > maxNameLength ? { name, error: accept.nameLong } : { name };
}

export function readDeclining(
  form: URLSearchParams,
  { decline }: Texts,
  reasons: readonly string[],
): DeclineForm {
  const message = cleanMessage(form.get("message") ?? "");
  const given = form.get("reason");
  const reason = reasons.find((each) => each === given) ?? null;
  return {
    reason,
    message,
    errors: {
      ...(given && reason === null && { reason: decline.reasonUnknown }),
      ...(lineLength(message) > maxMessageLength && { message: decline.messageLong }),
    },
  };
}

export function readQuestion(form: URLSearchParams, { ask }: Texts): AskForm {
  const asked = { question: cleanMessage(form.get("question") ?? ""), version: versionOf(form) };
  if (asked.question === "") return { ...asked, error: ask.missing };
  return lineLength(asked.question) > maxMessageLength ? { ...asked, error: ask.long } : asked;
}
