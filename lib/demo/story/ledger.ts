import type { AccountRow, By, CandidateRow, JobRow, Ledger, OfferRow } from "./types";

export const newLedger = (): Ledger => ({
  offers: [],
  versions: [],
  events: [],
  audit: [],
  links: [],
  messages: [],
});

/** An offer with whom and what it is about. */
export interface Scene {
  ledger: Ledger;
  account: Omit<AccountRow, "createdAt">;
  candidate: CandidateRow;
  job: JobRow;
  offer: OfferRow;
  linkId: string;
}

/** Puts what somebody did to an offer on its timeline and into the audit log. */
export function record(
  { ledger, offer }: Scene,
  by: By,
  createdAt: Date,
  type: string,
  data: Record<string, unknown>,
  audited: Record<string, unknown> = data,
): void {
  const { accountId, candidateId, id: offerId } = offer;
  const actor = { accountId, actorKind: by.kind, actorName: by.name, createdAt };
  ledger.events.push({ ...actor, type, candidateId, offerId, eligibilityId: null, data });
  ledger.audit.push({
    ...actor,
    actorId: by.credential,
    ...{ action: type, subjectType: "offer", subjectId: String(offerId) },
    data: audited,
    requestId: null,
  });
}

/** The same for a candidate. */
export function recordOfCandidate(
  ledger: Ledger,
  by: By,
  candidate: CandidateRow,
  type: "candidate.created" | "candidate.updated",
  createdAt: Date,
  data: Record<string, unknown> = {},
): void {
  const { accountId, id: candidateId } = candidate;
  const actor = { accountId, actorKind: by.kind, actorName: by.name, createdAt };
  ledger.events.push({ ...actor, type, candidateId, offerId: null, eligibilityId: null, data });
  ledger.audit.push({
    ...actor,
    actorId: by.credential,
    ...{ action: type, subjectType: "candidate", subjectId: String(candidateId) },
    data,
    requestId: null,
  });
}
