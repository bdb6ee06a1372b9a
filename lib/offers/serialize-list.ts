import { fullName } from "@/lib/format/names";
import type { OfferListRow } from "./dto";

interface Row extends Omit<OfferListRow, "candidateName" | "lastEvent"> {
  candidateFirstName: string;
  candidateLastName: string;
  lastEventType: string | null;
  lastEventAt: string | null;
}

export function toListRow(row: Row): OfferListRow {
  const { candidateFirstName, candidateLastName, lastEventType, lastEventAt, ...rest } = row;
  return {
    ...rest,
    candidateName: fullName({ firstName: candidateFirstName, lastName: candidateLastName }),
    lastEvent: lastEventType && lastEventAt ? { type: lastEventType, at: lastEventAt } : null,
  };
}
