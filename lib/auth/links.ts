import { env } from "@/lib/env";
import { idOfSigned, macOf, signedId } from "./secrets";

/** Path of each kind of link. */
export const linkPaths = { offer: "/o", assistance: "/a", assessment: "/s" } as const;

/** Returns `<link id>.<mac>`: unguessable, and recreated when needed, so no secret is stored. */
export const linkToken = (linkId: string): string => signedId("link", linkId);

/** Returns the ID of a genuine link token, or null. Its row decides whether the link is open. */
export const linkIdOf = (token: string): string | null => idOfSigned("link", token);

/** Returns whether a text has the form of a link's bare ID. */
export const isLinkId = (text: string): boolean => /^[\w-]{22}$/.test(text);

export const linkUrl = (kind: keyof typeof linkPaths, linkId: string): string =>
  `${env.APP_URL}${linkPaths[kind]}/${linkToken(linkId)}`;

/** Returns the ID of a calendar entry about what is behind a link; the same each time. */
export const calendarUid = (linkId: string, about: "first-day" | "deadline"): string =>
  `${macOf("calendar", `${linkId}:${about}`).slice(0, 22)}@${new URL(env.APP_URL).hostname}`;

const digits = 22;

/**
 * Returns the address where a member stops emails like this one. Mail programs also post to it.
 */
export const unsubscribeUrl = (messageId: number): string =>
  `${env.APP_URL}/n/${signedId("unsubscribe", String(messageId).padStart(digits, "0"))}`;

/** Returns the ID of the email whose genuine token this is, or null. */
export function unsubscribedMessage(token: string): number | null {
  const id = idOfSigned("unsubscribe", token);
  return id === null ? null : Number(id);
}

/** Returns the address where a candidate opts out. Mail programs also post to it. */
export const optOutUrl = (linkId: string): string => `${linkUrl("assistance", linkId)}/opt-out`;
