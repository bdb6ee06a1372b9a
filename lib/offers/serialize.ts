import type { OfferDto, OfferStamps, TransitionDto } from "./dto";
import type { OfferRow } from "./select-offers";

const stampNames = ["sentAt", "acceptedAt", "declinedAt", "withdrawnAt"] as const;

function stampsOf(row: Pick<OfferRow, (typeof stampNames)[number]>): OfferStamps {
  const stamps: OfferStamps = {};
  for (const name of stampNames) {
    const at = row[name];
    if (at) stamps[name] = at.toISOString();
  }
  return stamps;
}

export function toOffer(row: OfferRow): OfferDto {
  return {
    id: row.id,
    candidateId: row.candidateId,
    jobId: row.jobId,
    templateId: row.templateId,
    salary: row.salary,
    currency: row.currency,
    payFrequency: row.payFrequency,
    startDate: row.startDate,
    expiryDate: row.expiryDate,
    status: row.status,
    renderedHtml: row.renderedHtml,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...stampsOf(row),
    revision: row.revision,
  };
}

/** Returns the response to a status change, with only the timestamp of the current status. */
export function toTransition(row: OfferRow): TransitionDto {
  const stamp = `${row.status}At` as const;
  const stamps = stampsOf(row);
  const at = stamp in stamps ? stamps[stamp as keyof OfferStamps] : undefined;
  return {
    id: row.id,
    candidateId: row.candidateId,
    jobId: row.jobId,
    status: row.status,
    updatedAt: row.updatedAt.toISOString(),
    ...(at && { [stamp]: at }),
    revision: row.revision,
  };
}
