import type { Actor } from "./actor";

/** Someone who came by a genuine link; its MAC was checked before. */
export interface LinkVisit {
  linkId: string;
  requestId?: string | undefined;
  address?: string | undefined;
  agent?: string | undefined;
}

/** A candidate passes no permission check: only the use cases of their pages take them. */
export const candidateActor = (visit: LinkVisit, accountId: number, name: string): Actor => ({
  kind: "candidate",
  accountId,
  userId: null,
  name,
  permissions: new Set(),
  credential: `link:${visit.linkId}`,
  ...(visit.requestId && { requestId: visit.requestId }),
  address: visit.address,
  agent: visit.agent,
});

/** Where an opening or an answer came from, as its event keeps it. */
export const originOfVisit = ({ address, agent }: LinkVisit) => ({
  ...(address && { address }),
  ...(agent && { agent }),
});
