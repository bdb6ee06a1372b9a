import { equalSecrets, macOf } from "@/lib/auth/secrets";

export const visitCookieName = "proffer-visit";
const secondsOpen = 3600;
/** Somebody may write for long on a page that they opened once. */
const secondsAnswerable = 30 * 86_400;

type Purpose = "visit" | "visit-form";

const proofOf = (purpose: Purpose, linkId: string, until: number) =>
  `${until}.${macOf(purpose, `${linkId}:${until}`)}`;

const secondsAfter = (now: Date, seconds: number) => Math.floor(now.getTime() / 1000) + seconds;

/**
 * Returns the `Set-Cookie` value that lets a browser stay on a link's page, at `path` and below,
 * for an hour plus `more` seconds.
 */
export function visitCookie(
  path: string,
  linkId: string,
  now: Date,
  secure: boolean,
  more = 0,
): string {
  const seconds = secondsOpen + more;
  const attributes = [
    `${visitCookieName}=${proofOf("visit", linkId, secondsAfter(now, seconds))}`,
    `Path=${path}`,
    `Max-Age=${seconds}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  return [...attributes, ...(secure ? ["Secure"] : [])].join("; ");
}

/** Returns the proof that a form on a link's page carries, valid after the cookie has ended. */
export const pageProof = (linkId: string, now: Date): string =>
  proofOf("visit-form", linkId, secondsAfter(now, secondsAnswerable));

function isProven(purpose: Purpose, linkId: string, value: string, now: Date): boolean {
  const until = Number(/^(\d{10})\.[\w-]{43}$/.exec(value)?.[1] ?? 0);
  if (until * 1000 <= now.getTime()) return false;
  return equalSecrets(value, proofOf(purpose, linkId, until));
}

/** Returns whether the cookie was issued for this link and hasn't expired. */
export const isVisit = (linkId: string, value: string | undefined, now: Date): boolean =>
  isProven("visit", linkId, value ?? "", now);

/** Returns whether a form comes from a page of this link that somebody had opened. */
export const isFromPage = (linkId: string, value: string | null, now: Date): boolean =>
  isProven("visit-form", linkId, value ?? "", now);
