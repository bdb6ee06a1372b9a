import type { OutboxKind } from "@/db/enums";
import { linkPlaceholder, passwordPlaceholder } from "@/lib/auth/placeholders";

/** What an email contains that nobody but its recipient may use. */
export interface Secrets {
  url: string;
  /** Password of a login that an assessment requires. */
  password?: string | undefined;
}

const encodedPlaceholder = encodeURIComponent(linkPlaceholder);

/** Returns an email as it is stored: placeholders stand for its secrets. */
export const withoutSecrets = (html: string, { url, password }: Secrets): string => {
  const blank = html
    .replaceAll(url, linkPlaceholder)
    .replaceAll(encodeURIComponent(url), encodedPlaceholder);
  return password ? blank.replaceAll(password, passwordPlaceholder) : blank;
};

/** Returns a stored email with its secrets. A password that no longer works is left out. */
export const withSecrets = (html: string, { url, password }: Secrets): string =>
  html
    .replaceAll(linkPlaceholder, () => url)
    .replaceAll(encodedPlaceholder, () => encodeURIComponent(url))
    .replaceAll(passwordPlaceholder, password ?? "…");

/** Returns a stored email for someone who may not use its secrets: its links lead nowhere. */
export const withBlanks = (html: string): string =>
  html
    .replaceAll(new RegExp(` href="[^"]*${linkPlaceholder}[^"]*"`, "g"), ' href="#"')
    .replaceAll(encodedPlaceholder, "")
    .replaceAll(linkPlaceholder, "link to the candidate's page")
    .replaceAll(passwordPlaceholder, "…");

const maxWords = 500;

/** Codes of an answer, which its further lines repeat: `550-5.1.1`. */
const codes = /^(\d{3})[- ](\d\.\d{1,3}\.\d{1,3}(?= ))?/;

/**
 * Returns what a mail server said as one line of at most 500 characters, without what can't be seen
 * and without its codes again; null if nothing is left.
 */
export function serverWords(text: string): string | null {
  const line = text
    .slice(0, 10_000)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Z}]+/gu, " ")
    .trim();
  const [, code, status] = codes.exec(line) ?? [];
  const rest = line.replace(codes, "").trim();
  const again = status ? [`${code}-${status}`, `${code} ${status}`] : [`${code}-`];
  const words = [code, status, code ? withoutAll(rest, again) : rest].filter(Boolean).join(" ");
  if (words.length <= maxWords) return words || null;
  return `${words.slice(0, maxWords - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const withoutAll = (text: string, parts: readonly string[]) =>
  parts.reduce((left, part) => left.replaceAll(` ${part}`, " "), text).replaceAll("  ", " ");

/** Whom each kind of email is for. */
const readers: Record<OutboxKind, "candidate" | "person"> = {
  offer_letter: "candidate",
  offer_receipt: "candidate",
  offer_reminder: "candidate",
  offer_extension: "candidate",
  question_answer: "candidate",
  assistance_offer: "candidate",
  assessment_invitation: "candidate",
  member_invitation: "person",
  password_reset: "person",
  notification: "person",
};

/** Returns whether emails of this kind go to candidates; an address that is blocked gets none. */
export const isToCandidate = (kind: OutboxKind): boolean => readers[kind] === "candidate";

/** Kinds of emails to candidates. */
export const candidateKinds = (Object.keys(readers) as OutboxKind[]).filter(isToCandidate);

/** Why an email to a blocked address isn't sent. */
export const blockedRefusal =
  "The candidate reported an email as spam, so emails to this address are blocked until you allow them";
