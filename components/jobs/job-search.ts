import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { JobFilters, JobStatus } from "@/lib/jobs/client";
import { jobStatusLabels } from "@/lib/jobs/rules";
import { jobSorts } from "@/lib/jobs/schema";

export const jobStatusNames = Object.keys(jobStatusLabels) as JobStatus[];

/** URL parameters of the list, named as in the API's query, and whether the form is open. */
export const jobSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(jobStatusNames)).withDefault([]),
  sort: parseAsStringLiteral(jobSorts).withDefault("title"),
  new: parseAsBoolean.withDefault(false),
};

type JobSearch = inferParserType<typeof jobSearchParsers>;

export const loadJobSearch = createLoader(jobSearchParsers);

export const isFiltered = ({ search, status }: JobSearch) => search !== "" || status.length > 0;

/** Returns the API's filters without empty ones, so that equal lists share a key. */
export const jobFilters = ({ search, status, sort }: JobSearch): JobFilters => ({
  sort,
  ...(search && { search: search.slice(0, 200) }),
  ...(status.length > 0 && { status }),
});
