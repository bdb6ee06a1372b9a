import type { candidates } from "@/db/schema";

/** One person; instants ISO 8601 UTC, `country` an ISO 3166-1 alpha-2 code. */
export interface CandidateDto {
  id: number;
  publicId: string;
  candidateId: string | null;
  firstName: string;
  middleName: string | null;
  lastName: string;
  suffix: string | null;
  email: string | null;
  phone: string | null;
  homePhone: string | null;
  officePhone: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  provinceState: string | null;
  postalCode: string | null;
  country: string | null;
  schoolCode: string | null;
  additionalAttributes: { key: string; value: string }[];
  optedOutAt: string | null;
  createdAt: string;
  updatedAt: string;
  revision: number;
}

/** A candidate as it is read: with the number of their offers. */
export interface CandidateDetail extends CandidateDto {
  offerCount: number;
}

export type CandidateListRow = Omit<CandidateDetail, "revision">;

export function toCandidate(row: typeof candidates.$inferSelect): CandidateDto {
  const { accountId: _account, search: _search, createdAt, updatedAt, optedOutAt, ...fields } = row;
  return {
    ...fields,
    optedOutAt: optedOutAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
