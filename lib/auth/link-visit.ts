import type { Actor } from "./actor";

/** A visit by a genuine link; its MAC has been checked. */
export interface LinkVisit {
  linkId: string;
  requestId?: string | undefined;
  address?: string | undefined;
  agent?: string | undefined;
}

/**
 * Returns a candidate as an actor. It has no permissions: only use cases of candidate pages accept
 * it.
 */
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

/** Returns where an opening or a response came from, for its event. */
export const originOfVisit = ({ address, agent }: LinkVisit) => ({
  ...(address && { address }),
  ...(agent && { agent }),
});
