import { queryOptions } from "@tanstack/react-query";
import { fetchData, fetchRecord } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import type {
  AssessmentDto,
  AssessmentListQuery,
  AssessmentListRow,
  AssessmentVersionRow,
} from "./schema";

export type { AssessmentStatus } from "@/db/enums";
export type { AssessmentDto, AssessmentListRow, AssessmentVersionRow } from "./schema";

/** Filters of the list, without its paging. */
export type AssessmentFilters = Omit<AssessmentListQuery, "limit" | "cursor">;

export const assessmentKeys = {
  all: ["assessments"] as const,
  lists: ["assessments", "list"] as const,
  list: (filters: AssessmentFilters) => ["assessments", "list", filters] as const,
  one: (id: number) => ["assessments", "one", id] as const,
  versions: (id: number) => ["assessments", "one", id, "versions"] as const,
};

export const assessmentListOptions = (filters: AssessmentFilters) =>
  listOptions<AssessmentListRow>({
    queryKey: assessmentKeys.list(filters),
    path: "/api/assessments",
    query: filters,
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
