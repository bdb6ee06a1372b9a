import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { isCalendarDate } from "@/lib/format/calendar";
import type { OfferFilters } from "@/lib/offers/client";
import { offerSorts } from "@/lib/offers/schema";
import { offerStatusNames } from "./status";

const parseAsCalendarDate = createParser({
  parse: (text) => (isCalendarDate(text) && text >= "0001-01-01" ? text : null),
  serialize: String,
});

const parseAsId = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** The list's address: the same names as the API's query, so either can be made of the other. */
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
  sort: parseAsStringLiteral(offerSorts).withDefault("-updatedAt"),
};

export type OfferSearch = inferParserType<typeof offerSearchParsers>;

/** Some filters anew; null takes one away. */
export type OfferSearchChange = { [Name in keyof OfferSearch]?: OfferSearch[Name] | null };

export const loadOfferSearch = createLoader(offerSearchParsers);

/** `/offers?status=draft` from some of the filters. */
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
};

export function isFiltered({ sort: _, status, ...search }: OfferSearch): boolean {
  return status.length > 0 || Object.values(search).some(Boolean);
}

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
export function offerFilters(params: OfferSearch): OfferFilters {
  const { search, status, jobId, candidateId, createdBy, dueFrom, dueTo, ...rest } = params;
  const { createdFrom, createdTo, answeredFrom, sort } = rest;
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
  };
}
