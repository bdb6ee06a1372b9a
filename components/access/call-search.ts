import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { ApiCallFilters } from "@/lib/access/api-calls/client";
import { callCredential, callOutcomes } from "@/lib/access/api-calls/schema";

/** Search parameters of the log, with the names of the API's query. */
export const callSearchParsers = {
  search: parseAsString.withDefault(""),
  credential: parseAsArrayOf(parseAsString).withDefault([]),
  outcome: parseAsArrayOf(parseAsStringLiteral(callOutcomes)).withDefault([]),
};

type CallSearch = inferParserType<typeof callSearchParsers>;

export const loadCallSearch = createLoader(callSearchParsers);

export const noCallFilters = { search: null, credential: null, outcome: null };

/** Returns the API query without empty filters, so that equal lists have equal keys. */
export function callFilters({ search, credential, outcome }: CallSearch): ApiCallFilters {
  const credentials = credential.filter((name) => callCredential.test(name)).slice(0, 100);
  return {
    ...(search && { search: search.slice(0, 200) }),
    ...(credentials.length > 0 && { credential: credentials }),
    ...(outcome.length > 0 && { outcome }),
  };
}
