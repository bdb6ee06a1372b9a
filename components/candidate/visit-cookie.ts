import { equalSecrets, macOf } from "@/lib/auth/secrets";

export const visitCookieName = "proffer-visit";
const secondsOpen = 3600;

const proofOf = (linkId: string, until: number) => macOf("visit", `${linkId}:${until}`);

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
  const until = Math.floor(now.getTime() / 1000) + seconds;
  const attributes = [
    `${visitCookieName}=${until}.${proofOf(linkId, until)}`,
    `Path=${path}`,
    `Max-Age=${seconds}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  return [...attributes, ...(secure ? ["Secure"] : [])].join("; ");
}

/** Returns whether the cookie was issued for this link and hasn't expired. */
export function isVisit(linkId: string, value: string | undefined, now: Date): boolean {
  const [, until = "", proof = ""] = /^(\d{10})\.([\w-]{43})$/.exec(value ?? "") ?? [];
  if (Number(until) * 1000 <= now.getTime()) return false;
  return equalSecrets(proof, proofOf(linkId, Number(until)));
}
