import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { parseAsCalendarDate, parseAsId } from "@/components/lists/search-parsers";
import type { OfferFilters } from "@/lib/offers/client";
import { offerSorts } from "@/lib/offers/schema";
import { offerStatusNames } from "./status";

/** URL parameters of the list, named as in the API's query. */
export const offerSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(offerStatusNames)).withDefault([]),
  jobId: parseAsId,
  candidateId: parseAsId,
  createdBy: parseAsId,
  dueFrom: parseAsCalendarDate,
  dueTo: parseAsCalendarDate,
  createdFrom: parseAsCalendarDate,
  createdTo: parseAsCalendarDate,
  answeredFrom: parseAsCalendarDate,
  expired: parseAsStringLiteral(["true"] as const),
  sort: parseAsStringLiteral(offerSorts).withDefault("-updatedAt"),
};

export type OfferSearch = inferParserType<typeof offerSearchParsers>;

/** A change of some filters; null removes one. */
export type OfferSearchChange = { [Name in keyof OfferSearch]?: OfferSearch[Name] | null };

export const loadOfferSearch = createLoader(offerSearchParsers);

/** Returns the address of the filtered list, such as `/offers?status=draft`. */
export const offersPath = (search: Partial<OfferSearch>) =>
  createSerializer(offerSearchParsers)("/offers", search);

export const exportPath = (search: Partial<OfferSearch>) =>
  createSerializer(offerSearchParsers)("/offers/export", search);

export const noOfferFilters = {
  search: null,
  status: null,
  jobId: null,
  candidateId: null,
  createdBy: null,
  dueFrom: null,
  dueTo: null,
  createdFrom: null,
  createdTo: null,
  answeredFrom: null,
  expired: null,
};

export function isFiltered({ sort: _, status, ...search }: OfferSearch): boolean {
  return status.length > 0 || Object.values(search).some(Boolean);
}

/** Returns the API's filters without empty ones, so that equal lists share a key. */
export function offerFilters(params: OfferSearch): OfferFilters {
  const { search, status, jobId, candidateId, createdBy, dueFrom, dueTo, ...rest } = params;
  const { createdFrom, createdTo, answeredFrom, expired, sort } = rest;
  return {
    sort,
    ...(search && { search: search.slice(0, 200) }),
    ...(status.length > 0 && { status }),
    ...(jobId && { jobId }),
    ...(candidateId && { candidateId }),
    ...(createdBy && { createdBy }),
    ...(dueFrom && { dueFrom }),
    ...(dueTo && { dueTo }),
    ...(createdFrom && { createdFrom }),
    ...(createdTo && { createdTo }),
    ...(answeredFrom && { answeredFrom }),
    ...(expired && { expired }),
  };
}
