import { fullName } from "@/lib/format/names";
import type { OfferListRow } from "./dto";

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
