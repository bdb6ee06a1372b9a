import { env } from "@/lib/env";
import { idOfSigned, signedId } from "./secrets";

/** Where each kind of link lives. */
export const linkPaths = { offer: "/o", assistance: "/a", assessment: "/s" } as const;

/** `<link id>.<mac>`: unguessable, yet nothing secret is stored, so it can be shown again. */
export const linkToken = (linkId: string): string => signedId("link", linkId);

/** The id of a genuine link token, or null. Whether the link is still open, its row tells. */
export const linkIdOf = (token: string): string | null => idOfSigned("link", token);

export const linkUrl = (kind: keyof typeof linkPaths, linkId: string): string =>
  `${env.APP_URL}${linkPaths[kind]}/${linkToken(linkId)}`;

/** Where the bearer of a link says that they want no such offers; mail programs post there too. */
export const optOutUrl = (linkId: string): string => `${linkUrl("assistance", linkId)}/opt-out`;
