import { createLoader, type inferParserType, parseAsArrayOf, parseAsString } from "nuqs/server";
import { parseAsCalendarDate } from "@/components/lists/search-parsers";
import type { AuditFilters } from "@/lib/audit/client";
import { auditActorPattern } from "@/lib/audit/schema";

/** Search parameters of the log, with the names of the API's query. */
export const auditSearchParsers = {
  search: parseAsString.withDefault(""),
  actor: parseAsArrayOf(parseAsString).withDefault([]),
  subjectType: parseAsArrayOf(parseAsString).withDefault([]),
  subjectId: parseAsString.withDefault(""),
  from: parseAsCalendarDate,
  to: parseAsCalendarDate,
};

export type AuditSearch = inferParserType<typeof auditSearchParsers>;

export const loadAuditSearch = createLoader(auditSearchParsers);

export const noAuditFilters = {
  search: null,
  actor: null,
  subjectType: null,
  subjectId: null,
  from: null,
  to: null,
};

/** Returns the API query without empty filters, so that equal lists have equal keys. */
export function auditFilters(params: AuditSearch): AuditFilters {
  const { search, subjectType, subjectId, from, to } = params;
  const actor = params.actor.filter((one) => auditActorPattern.test(one)).slice(0, 100);
  return {
    ...(search && { search: search.slice(0, 200) }),
    ...(actor.length > 0 && { actor }),
    ...(subjectType.length > 0 && { subjectType: subjectType.slice(0, 20) }),
    ...(subjectId && { subjectId: subjectId.slice(0, 100) }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
