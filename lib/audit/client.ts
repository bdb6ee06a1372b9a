import { listOptions } from "@/lib/list-options";
import type { AuditEntryDto, AuditListQuery } from "./schema";

export type AuditFilters = Omit<AuditListQuery, "limit" | "cursor">;

export const auditOptions = (filters: AuditFilters) =>
  listOptions<AuditEntryDto>({
    queryKey: ["audit", filters],
    path: "/api/audit",
    query: filters,
    limit: 50,
  });
