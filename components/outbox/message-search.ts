import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { MessageFilters } from "@/lib/outbox/client";
import { messageStatusNames } from "./message-words";

/** Search parameters of the list, with the names of the API's query. */
export const messageSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(messageStatusNames)).withDefault([]),
};

export type MessageSearch = inferParserType<typeof messageSearchParsers>;

export const loadMessageSearch = createLoader(messageSearchParsers);

export const noMessageFilters = { search: null, status: null };

/** Returns the API query without empty filters, so that equal lists have equal keys. */
export function messageFilters({ search, status }: MessageSearch): MessageFilters {
  return {
    ...(search && { search: search.slice(0, 200) }),
    ...(status.length > 0 && { status }),
  };
}
