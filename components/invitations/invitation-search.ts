import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { InvitationFilters } from "@/lib/invitations/client";
import { invitationSorts, statusNames } from "@/lib/invitations/rules";

/**
 * URL parameters of the list, named as in the API's query so that either can be built from the
 * other.
 */
export const invitationSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(statusNames)).withDefault([]),
  partnerId: parseAsInteger,
  candidateId: parseAsInteger,
  stuck: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(invitationSorts).withDefault("-createdAt"),
};

export type InvitationSearch = inferParserType<typeof invitationSearchParsers>;
export type InvitationSearchChange = {
  [Name in keyof InvitationSearch]?: InvitationSearch[Name] | null;
};

export const loadInvitationSearch = createLoader(invitationSearchParsers);

export const noInvitationFilters = {
  search: null,
  status: null,
  partnerId: null,
  candidateId: null,
  stuck: null,
};

export const isFiltered = ({ search, status, partnerId, candidateId, stuck }: InvitationSearch) =>
  search !== "" || status.length > 0 || partnerId !== null || candidateId !== null || stuck;

const known = (id: number | null) => (id !== null && id > 0 && id < 2 ** 31 ? id : null);

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export function invitationFilters(params: InvitationSearch): InvitationFilters {
  const [partnerId, candidateId] = [known(params.partnerId), known(params.candidateId)];
  return {
    sort: params.sort,
    ...(params.search && { search: params.search.slice(0, 200) }),
    ...(params.status.length > 0 && { status: params.status }),
    ...(params.stuck && { stuck: "true" as const }),
    ...(partnerId !== null && { partnerId }),
    ...(candidateId !== null && { candidateId }),
  };
}
