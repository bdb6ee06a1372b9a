import type { AuditHead } from "@/lib/audit/find-head";
import { isSameName } from "@/lib/format/same-name";
import { deriveEventHash } from "@/lib/seals/derive-event-hash";
import type { Acceptance } from "./find-acceptance";

/** What a sealed copy is made with, besides the acceptance. */
export interface Sealing {
  /** Number of the certificate. */
  number: string;
  at: Date;
  /** Makes the hashes of events unguessable. */
  eventSalt: string;
  /** Fingerprint of the installation's certificate. */
  fingerprint: string;
  auditHead: AuditHead | null;
  /** Where a copy is verified. */
  verifyUrl: string;
}

/** Returns whether the candidate typed their own name; null if nothing was typed. */
export const hasTypedOwnName = ({ typedName, terms }: Acceptance): boolean | null =>
  typedName === null ? null : isSameName(typedName, terms.candidate);

/**
 * Composes the evidence of an acceptance, for systems. Of other events it has the hashes alone,
 * since their details are the account's own.
 */
export function composeEvidence(acceptance: Acceptance, sealing: Sealing) {
  const { letter, terms } = acceptance;
  const { candidate, letterHash, ...pay } = terms;
  return {
    format: "proffer-acceptance-1",
    certificate: sealing.number,
    sealedAt: sealing.at.toISOString(),
    installation: { certificateSha256: sealing.fingerprint, verify: sealing.verifyUrl },
    auditHead: sealing.auditHead,
    employer: letter.account.name,
    offer: { id: letter.offerId, version: letter.version, position: letter.jobTitle, ...pay },
    letter: { file: "letter.html", sha256: letterHash, writtenAt: letter.writtenAt.toISOString() },
    candidate,
    acceptance: {
      acceptedAt: acceptance.at.toISOString(),
      byCandidate: acceptance.byCandidate,
      recordedBy: acceptance.recordedBy,
      typedName: acceptance.typedName,
      isSameName: hasTypedOwnName(acceptance),
      address: acceptance.address,
      browser: acceptance.agent,
    },
    events: acceptance.events.map((event) => ({
      at: event.createdAt.toISOString(),
      type: event.type,
      by: event.actorName,
      sha256: deriveEventHash(sealing.eventSalt, event),
    })),
  };
}
