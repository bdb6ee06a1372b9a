import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import { listOptions } from "@/lib/list-options";
import type { AuditChainDto, AuditEntryDto, AuditListQuery } from "./schema";

export type AuditFilters = Omit<AuditListQuery, "limit" | "cursor">;

export const auditOptions = (filters: AuditFilters) =>
  listOptions<AuditEntryDto>({
    queryKey: ["audit", filters],
    path: "/api/audit",
    query: filters,
    limit: 50,
  });

/** Returns the query for the end of the log's chain. */
export const auditChainOptions = () =>
  queryOptions({
    queryKey: ["audit", "chain"],
    queryFn: ({ signal }) => fetchData<AuditChainDto>("/api/audit/chain", { signal }),
  });
