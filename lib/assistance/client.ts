import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { fetchData, fetchPage, withQuery } from "@/lib/api-client";
import type { AssistanceListQuery, PreviewMailInput, RecipientListQuery } from "./rules";
import type {
  AssistanceDetail,
  AssistanceRow,
  CandidateAssistanceRow,
  ProviderRow,
  RecipientRow,
} from "./schema";

export type { AssistanceReason, RecipientStatus } from "@/db/enums";
export type { AssistanceDetail, AssistanceRow, RecipientRow } from "./schema";

/** What the lists are asked for, besides their pages. */
export type AssistanceFilters = Omit<AssistanceListQuery, "limit" | "cursor">;
export type RecipientFilters = Omit<RecipientListQuery, "limit" | "cursor">;

export const assistanceKeys = {
  all: ["assistance"] as const,
  lists: ["assistance", "list"] as const,
  list: (filters: AssistanceFilters) => ["assistance", "list", filters] as const,
  one: (publicId: string) => ["assistance", "one", publicId] as const,
  record: (publicId: string) => ["assistance", "one", publicId, "record"] as const,
  recipients: (publicId: string, filters: RecipientFilters) =>
    ["assistance", "one", publicId, "recipients", filters] as const,
  candidate: (id: number) => ["assistance", "candidate", id] as const,
};

const firstPage: string | null = null;
const nextPage = (page: { nextCursor: string | null }) => page.nextCursor;

export const assistanceListOptions = (filters: AssistanceFilters) =>
  infiniteQueryOptions({
    queryKey: assistanceKeys.list(filters),
    queryFn: ({ pageParam, signal }) =>
      fetchPage<AssistanceRow>(
        withQuery("/api/assistance", { ...filters, limit: 50, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage as string | null,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  });

export const assistanceOptions = (publicId: string) =>
  queryOptions({
    queryKey: assistanceKeys.record(publicId),
    queryFn: ({ signal }) =>
      fetchData<AssistanceDetail>(`/api/assistance/${encodeURIComponent(publicId)}`, { signal }),
  });

export const recipientListOptions = (publicId: string, filters: RecipientFilters) =>
  infiniteQueryOptions({
    queryKey: assistanceKeys.recipients(publicId, filters),
    queryFn: ({ pageParam, signal }) =>
      fetchPage<RecipientRow>(
        withQuery(`/api/assistance/${encodeURIComponent(publicId)}/recipients`, {
          ...filters,
          limit: 100,
          cursor: pageParam,
        }),
        { signal },
      ),
    initialPageParam: firstPage as string | null,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  });

export const candidateAssistanceOptions = (id: number) =>
  infiniteQueryOptions({
    queryKey: assistanceKeys.candidate(id),
    queryFn: ({ pageParam, signal }) =>
      fetchPage<CandidateAssistanceRow>(
        withQuery(`/api/candidates/${id}/assistance`, { limit: 10, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage as string | null,
    getNextPageParam: nextPage,
  });

/** Service providers for a combobox, by name. */
export async function searchProviders(query: string, signal: AbortSignal) {
  const path = withQuery("/api/assistance/providers", { search: query });
  const providers = await fetchData<ProviderRow[]>(path, { signal });
  return providers.map(({ name }) => ({ value: name, label: name }));
}

/** Templates of mails for a combobox, by name. */
export async function searchMailTemplates(query: string, signal: AbortSignal) {
  const path = withQuery("/api/templates", { type: "email", search: query, limit: 20 });
  const { rows } = await fetchPage<{ id: number; name: string; locale: string }>(path, { signal });
  return rows.map(({ id, name, locale }) => ({ value: String(id), label: name, hint: locale }));
}

export type MailPreviewInput = z.input<typeof PreviewMailInput>;

/** The subject of a mail that is not sent yet, and what its template leaves open. */
export const mailPreviewOptions = (input: MailPreviewInput, enabled: boolean) =>
  queryOptions({
    queryKey: ["assistance", "preview", input],
    queryFn: ({ signal }) =>
      fetchData<{ subject: string; unresolved: { name: string; reason: string }[] }>(
        "/assistance/new/preview",
        {
          method: "POST",
          headers: { Accept: "application/json", "Content-Type": "application/json" },
          body: JSON.stringify(input),
          signal,
        },
      ),
    enabled,
    placeholderData: keepPreviousData,
  });
