import { createLoader, type inferParserType, parseAsArrayOf, parseAsString } from "nuqs/server";
import type { AuditFilters } from "@/lib/audit/client";

/** Search parameters of the log, with the names of the API's query. */
export const auditSearchParsers = {
  search: parseAsString.withDefault(""),
  actor: parseAsString.withDefault(""),
  subjectType: parseAsArrayOf(parseAsString).withDefault([]),
  subjectId: parseAsString.withDefault(""),
};

export type AuditSearch = inferParserType<typeof auditSearchParsers>;

export const loadAuditSearch = createLoader(auditSearchParsers);

export const noAuditFilters = { search: null, actor: null, subjectType: null, subjectId: null };

/** Returns the API query without empty filters, so that equal lists have equal keys. */
export function auditFilters({ search, actor, subjectType, subjectId }: AuditSearch): AuditFilters {
  return {
    ...(search && { search: search.slice(0, 200) }),
    ...(actor && { actor: actor.slice(0, 200) }),
    ...(subjectType.length > 0 && { subjectType: subjectType.slice(0, 20) }),
    ...(subjectId && { subjectId: subjectId.slice(0, 100) }),
  };
}
