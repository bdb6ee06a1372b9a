import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchData, fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import { formatMoney } from "@/lib/format/money";
import { historyOptions, listOptions } from "@/lib/list-options";
import type { OfferListRow } from "@/lib/offers/dto";
import type {
  PreviewTemplateInput,
  TemplateDetail,
  TemplateListQuery,
  TemplateListRow,
  TemplatePreview,
  TemplateVersion,
  TemplateVersionRow,
} from "./schema";

export type { TemplateType } from "@/db/enums";
export type {
  TemplateDetail,
  TemplateListRow,
  TemplatePreview,
  TemplateVersionRow,
} from "./schema";

/** Filters of the list, without paging. */
export type TemplateFilters = Omit<TemplateListQuery, "limit" | "cursor">;

export const templateKeys = {
  all: ["templates"] as const,
  lists: ["templates", "list"] as const,
  list: (filters: TemplateFilters) => ["templates", "list", filters] as const,
  detail: (id: number) => ["templates", "detail", id] as const,
  versions: (id: number) => ["templates", "versions", id] as const,
  version: (id: number, number: number) => ["templates", "version", id, number] as const,
};

export const templateListOptions = (filters: TemplateFilters) =>
  listOptions<TemplateListRow>({
    queryKey: templateKeys.list(filters),
    path: "/api/templates",
    query: filters,
  });

export const templateOptions = (id: number) =>
  queryOptions({
    queryKey: templateKeys.detail(id),
    queryFn: ({ signal }) =>
      fetchRecord<Omit<TemplateDetail, "revision">>(`/api/templates/${id}`, { signal }),
  });

export const templateVersionsOptions = (id: number) =>
  historyOptions<TemplateVersionRow>({
    queryKey: templateKeys.versions(id),
    path: `/api/templates/${id}/versions`,
  });

/** Loads one version with its text, once, because versions never change. */
export const templateVersionOptions = (id: number, number: number) =>
  queryOptions({
    queryKey: templateKeys.version(id, number),
    queryFn: ({ signal }) =>
      fetchData<TemplateVersion>(`/api/templates/${id}/versions/${number}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Loads the letter of an unsaved text, with its errors. */
export const templatePreviewOptions = (input: PreviewTemplateInput & { body: string }) =>
  queryOptions({
    queryKey: ["templates", "preview", input] as const,
    queryFn: ({ signal }) =>
      fetchData<TemplatePreview>("/api/templates/preview", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(input),
        signal,
      }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** Searches offers for a combobox by candidate, job or number. */
export async function searchOffers(query: string, signal: AbortSignal) {
  const path = withQuery("/api/offers", { search: query, limit: 20 });
  const { rows } = await fetchPage<OfferListRow>(path, { signal });
  return rows.map(({ id, candidateName, jobTitle, salary, currency }) => ({
    value: String(id),
    label: `${candidateName}, ${jobTitle}`,
    hint: [`Offer ${id}`, salary !== null && formatMoney(salary, currency)]
      .filter(Boolean)
      .join(" · "),
  }));
}
