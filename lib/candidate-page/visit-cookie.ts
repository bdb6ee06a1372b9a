import { equalSecrets, macOf } from "@/lib/auth/secrets";

export const visitCookieName = "proffer-visit";
const secondsOpen = 3600;

const proofOf = (linkId: string, until: number) => macOf("visit", `${linkId}:${until}`);

/**
 * The `Set-Cookie` that lets one browser stay on one link's page, at `path` and below, for an
 * hour, without its MAC.
 */
export function visitCookie(path: string, linkId: string, now: Date, secure: boolean): string {
  const until = Math.floor(now.getTime() / 1000) + secondsOpen;
  const attributes = [
    `${visitCookieName}=${until}.${proofOf(linkId, until)}`,
    `Path=${path}`,
    `Max-Age=${secondsOpen}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  return [...attributes, ...(secure ? ["Secure"] : [])].join("; ");
}

/** Whether the cookie's value was given out for this link, less than an hour ago. */
export function isVisit(linkId: string, value: string | undefined, now: Date): boolean {
  const [, until = "", proof = ""] = /^(\d{10})\.([\w-]{43})$/.exec(value ?? "") ?? [];
  if (Number(until) * 1000 <= now.getTime()) return false;
  return equalSecrets(proof, proofOf(linkId, Number(until)));
}
