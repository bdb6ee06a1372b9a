import { queryOptions } from "@tanstack/react-query";
import { fetchData, fetchRecord } from "@/lib/api-client";
import type { PartnerAssessment, PartnerDto } from "./schema";

export type { PartnerAssessment, PartnerDto } from "./schema";

export const partnerKeys = {
  all: ["partners"] as const,
  list: ["partners", "list"] as const,
  one: (id: number) => ["partners", "one", id] as const,
  assessments: (id: number) => ["partners", "assessments", id] as const,
};

/** A row of the list, without the revision of each record. */
export type PartnerListRow = Omit<PartnerDto, "revision">;

export const partnersOptions = () =>
  queryOptions({
    queryKey: partnerKeys.list,
    queryFn: ({ signal }) => fetchData<PartnerListRow[]>("/api/partners", { signal }),
  });

export const partnerOptions = (id: number) =>
  queryOptions({
    queryKey: partnerKeys.one(id),
    queryFn: ({ signal }) => fetchRecord<PartnerListRow>(`/api/partners/${id}`, { signal }),
  });

/** Query of a partner's current assessments; reports a refusal immediately instead of retrying. */
export const partnerAssessmentsOptions = (id: number, enabled = true) =>
  queryOptions({
    queryKey: partnerKeys.assessments(id),
    queryFn: ({ signal }) =>
      fetchData<PartnerAssessment[]>(`/api/partners/${id}/assessments`, { signal }),
    enabled,
    retry: false,
    staleTime: 60_000,
  });
