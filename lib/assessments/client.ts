import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchData, fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import type {
  AssessmentDto,
  AssessmentListQuery,
  AssessmentListRow,
  AssessmentVersionRow,
} from "./schema";

export type { AssessmentStatus } from "@/db/enums";
export type { AssessmentDto, AssessmentListRow, AssessmentVersionRow } from "./schema";

/** What the list is asked for, besides its pages. */
export type AssessmentFilters = Omit<AssessmentListQuery, "limit" | "cursor">;

export const assessmentKeys = {
  all: ["assessments"] as const,
  lists: ["assessments", "list"] as const,
  list: (filters: AssessmentFilters) => ["assessments", "list", filters] as const,
  one: (id: number) => ["assessments", "one", id] as const,
  versions: (id: number) => ["assessments", "one", id, "versions"] as const,
};

export const assessmentListOptions = (filters: AssessmentFilters) =>
  infiniteQueryOptions({
    queryKey: assessmentKeys.list(filters),
    queryFn: ({ pageParam, signal }) => {
      const path = withQuery("/api/assessments", { ...filters, limit: 100, cursor: pageParam });
      return fetchPage<AssessmentListRow>(path, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const assessmentOptions = (id: number) =>
  queryOptions({
    queryKey: assessmentKeys.one(id),
    queryFn: ({ signal }) =>
      fetchRecord<Omit<AssessmentDto, "revision">>(`/api/assessments/${id}`, { signal }),
  });

export const assessmentVersionsOptions = (id: number) =>
  queryOptions({
    queryKey: assessmentKeys.versions(id),
    queryFn: ({ signal }) =>
      fetchData<AssessmentVersionRow[]>(`/api/assessments/${id}/versions`, { signal }),
  });
