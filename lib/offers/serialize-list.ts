import type { OfferStatus, PayFrequency } from "@/db/enums";
import { fullName } from "@/lib/format/names";

/** A row of `GET /api/offers`: the contract's list row and what the table shows besides. */
export interface OfferListRow {
  id: number;
  candidateId: number;
  candidateName: string;
  jobId: number;
  jobTitle: string;
  salary: number | null;
  currency: string | null;
  payFrequency: PayFrequency | null;
  status: OfferStatus;
  startDate: string | null;
  expiryDate: string | null;
  createdBy: number;
  ownerName: string;
  createdAt: string;
  updatedAt: string;
  lastEvent: { type: string; at: string } | null;
}

interface Row
  extends Omit<OfferListRow, "candidateName" | "createdAt" | "updatedAt" | "lastEvent"> {
  candidateFirstName: string;
  candidateLastName: string;
  createdAt: Date;
  updatedAt: Date;
  lastEventType: string | null;
  lastEventAt: Date | null;
}

export function toListRow(row: Row): OfferListRow {
  const { candidateFirstName, candidateLastName, lastEventType, lastEventAt, ...rest } = row;
  return {
    ...rest,
    candidateName: fullName({ firstName: candidateFirstName, lastName: candidateLastName }),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    lastEvent:
      lastEventType && lastEventAt ? { type: lastEventType, at: lastEventAt.toISOString() } : null,
  };
}
