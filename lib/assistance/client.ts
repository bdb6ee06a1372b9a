import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { fetchData, fetchPage, withQuery } from "@/lib/api-client";
import type { LetterProblem } from "@/lib/letters/schema";
import { historyOptions, listOptions } from "@/lib/list-options";
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

/** Filters of the lists, without their paging. */
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

export const assistanceListOptions = (filters: AssistanceFilters) =>
  listOptions<AssistanceRow>({
    queryKey: assistanceKeys.list(filters),
    path: "/api/assistance",
    query: filters,
    limit: 50,
  });

export const assistanceOptions = (publicId: string) =>
  queryOptions({
    queryKey: assistanceKeys.record(publicId),
    queryFn: ({ signal }) =>
      fetchData<AssistanceDetail>(`/api/assistance/${encodeURIComponent(publicId)}`, { signal }),
  });

export const recipientListOptions = (publicId: string, filters: RecipientFilters) =>
  listOptions<RecipientRow>({
    queryKey: assistanceKeys.recipients(publicId, filters),
    path: `/api/assistance/${encodeURIComponent(publicId)}/recipients`,
    query: filters,
  });

export const candidateAssistanceOptions = (id: number) =>
  historyOptions<CandidateAssistanceRow>({
    queryKey: assistanceKeys.candidate(id),
    path: `/api/candidates/${id}/assistance`,
    limit: 10,
  });

/** Finds service providers for a combobox, by name. */
export async function searchProviders(query: string, signal: AbortSignal) {
  const path = withQuery("/api/assistance/providers", { search: query });
  const providers = await fetchData<ProviderRow[]>(path, { signal });
  return providers.map(({ name }) => ({ value: name, label: name }));
}

/** Finds email templates for a combobox, by name. */
export async function searchMailTemplates(query: string, signal: AbortSignal) {
  const path = withQuery("/api/templates", { type: "email", search: query, limit: 20 });
  const { rows } = await fetchPage<{ id: number; name: string; locale: string }>(path, { signal });
  return rows.map(({ id, name, locale }) => ({ value: String(id), label: name, hint: locale }));
}

export type MailPreviewInput = z.input<typeof PreviewMailInput>;

/** Query of the preview of an email: its subject, and what is wrong with its template. */
export const mailPreviewOptions = (input: MailPreviewInput, enabled: boolean) =>
  queryOptions({
    queryKey: ["assistance", "preview", input],
    queryFn: ({ signal }) =>
      fetchData<{ subject: string; problems: LetterProblem[] }>("/assistance/new/preview", {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify(input),
        signal,
      }),
    enabled,
    placeholderData: keepPreviousData,
  });
