import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { fetchPage, withQuery } from "@/lib/api-client";
import type { AuditEntryDto, AuditListQuery } from "./schema";

export type AuditFilters = Omit<AuditListQuery, "limit" | "cursor">;

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ["audit", filters],
    queryFn: ({ pageParam, signal }) =>
      fetchPage<AuditEntryDto>(
        withQuery("/api/audit", { ...filters, cursor: pageParam, limit: 50 }),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
