import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchData, fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import type {
  AssessmentDto,
  AssessmentListQuery,
  AssessmentListRow,
  AssessmentVersionRow,
  SessionListQuery,
} from "./schema";
import type { SessionDetail, SessionRow } from "./session-dto";

export type { AssessmentStatus, SessionStatus } from "@/db/enums";
export type { AssessmentDto, AssessmentListRow, AssessmentVersionRow } from "./schema";
export type { SessionAnswer, SessionDetail, SessionRow } from "./session-dto";

/** What the list is asked for, besides its pages. */
export type AssessmentFilters = Omit<AssessmentListQuery, "limit" | "cursor">;
export type SessionFilters = Omit<SessionListQuery, "limit" | "cursor">;

export const assessmentKeys = {
  all: ["assessments"] as const,
  lists: ["assessments", "list"] as const,
  list: (filters: AssessmentFilters) => ["assessments", "list", filters] as const,
  one: (id: number) => ["assessments", "one", id] as const,
  versions: (id: number) => ["assessments", "one", id, "versions"] as const,
};

export const sessionKeys = {
  all: ["sessions"] as const,
  list: (filters: SessionFilters) => ["sessions", "list", filters] as const,
  one: (id: number) => ["sessions", "one", id] as const,
};

export const assessmentListOptions = (filters: AssessmentFilters) =>
  infiniteQueryOptions({
    queryKey: assessmentKeys.list(filters),
    queryFn: ({ pageParam, signal }) => {
      const path = withQuery("/api/own-assessments", { ...filters, limit: 100, cursor: pageParam });
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
      fetchRecord<Omit<AssessmentDto, "revision">>(`/api/own-assessments/${id}`, { signal }),
  });

export const assessmentVersionsOptions = (id: number) =>
  queryOptions({
    queryKey: assessmentKeys.versions(id),
    queryFn: ({ signal }) =>
      fetchData<AssessmentVersionRow[]>(`/api/own-assessments/${id}/versions`, { signal }),
  });

export const sessionListOptions = (filters: SessionFilters) =>
  infiniteQueryOptions({
    queryKey: sessionKeys.list(filters),
    queryFn: ({ pageParam, signal }) => {
      const { toMark, ...rest } = filters;
      const path = withQuery("/api/sittings", {
        ...{ ...rest, limit: 50, cursor: pageParam },
        toMark: toMark === undefined ? undefined : String(toMark),
      });
      return fetchPage<SessionRow>(path, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const sessionOptions = (id: number) =>
  queryOptions({
    queryKey: sessionKeys.one(id),
    queryFn: ({ signal }) => fetchData<SessionDetail>(`/api/sittings/${id}`, { signal }),
  });
