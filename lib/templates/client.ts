import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchData, fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import { formatMoney } from "@/lib/format/money";
import { listOptions } from "@/lib/list-options";
import type { OfferListRow } from "@/lib/offers/dto";
import type {
  PreviewTemplateInput,
  TemplateDetail,
  TemplateListQuery,
  TemplateListRow,
  TemplatePreview,
} from "./schema";

export type { TemplateType } from "@/db/enums";
export type { TemplateDetail, TemplateListRow, TemplatePreview } from "./schema";

/** Filters of the list, without paging. */
export type TemplateFilters = Omit<TemplateListQuery, "limit" | "cursor">;

export const templateKeys = {
  all: ["templates"] as const,
  lists: ["templates", "list"] as const,
  list: (filters: TemplateFilters) => ["templates", "list", filters] as const,
  detail: (id: number) => ["templates", "detail", id] as const,
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
