import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { fetchData, fetchPage, fetchRecord, withQuery } from "@/lib/api-client";
import type { TimelineEvent } from "@/lib/events/schema";
import { csvLine } from "@/lib/format/csv";
import type { LetterProblem } from "@/lib/letters/schema";
import { historyOptions, listOptions } from "@/lib/list-options";
import type { OfferFieldRow } from "@/lib/offer-fields/schema";
import type {
  OfferDetail,
  OfferFieldValue,
  OfferListRow,
  OfferState,
  OfferVersion,
  OfferVersionRow,
  SendProblem,
  VersionDiff,
} from "./dto";
import type { CreateOfferInput, OfferListQuery, OfferQuestion, OfferReminders } from "./schema";

export type { OfferStatus, PayFrequency } from "@/db/enums";
export type {
  CustomFieldChange,
  FieldChange,
  OfferDetail,
  OfferFieldValue,
  OfferListRow,
  OfferMessage,
  OfferState,
  OfferVersion,
  OfferVersionRow,
  SendProblem,
  VersionDiff,
} from "./dto";

export type { OfferQuestion } from "./schema";

/** Filters of the list, without paging. */
export type OfferFilters = Omit<OfferListQuery, "limit" | "cursor">;

export const offerKeys = {
  all: ["offers"] as const,
  lists: ["offers", "list"] as const,
  list: (filters: OfferFilters) => ["offers", "list", filters] as const,
  one: (id: number) => ["offers", "one", id] as const,
  record: (id: number) => ["offers", "one", id, "record"] as const,
  state: (id: number) => ["offers", "one", id, "state"] as const,
  versions: (id: number) => ["offers", "one", id, "versions"] as const,
  version: (id: number, number: number) => ["offers", "one", id, "version", number] as const,
  diff: (id: number, from: number, to: number) => ["offers", "one", id, "diff", from, to] as const,
  fields: (id: number) => ["offers", "one", id, "fields"] as const,
  reminders: (id: number) => ["offers", "one", id, "reminders"] as const,
  events: (id: number) => ["offers", "one", id, "events"] as const,
  questions: (id: number) => ["offers", "one", id, "questions"] as const,
};

export const offerListOptions = (filters: OfferFilters) =>
  listOptions<OfferListRow>({
    queryKey: offerKeys.list(filters),
    path: "/api/offers",
    query: filters,
  });

export const offerRecordOptions = (id: number) =>
  queryOptions({
    queryKey: offerKeys.record(id),
    queryFn: ({ signal }) => fetchRecord<OfferDetail>(`/api/offers/${id}`, { signal }),
  });

export const offerStateOptions = (id: number) =>
  queryOptions({
    queryKey: offerKeys.state(id),
    queryFn: ({ signal }) => fetchRecord<OfferState>(`/api/offers/${id}/state`, { signal }),
  });

/** Loads what the candidate asked about an offer. */
export const offerQuestionsOptions = (id: number) =>
  queryOptions({
    queryKey: offerKeys.questions(id),
    queryFn: ({ signal }) => fetchData<OfferQuestion[]>(`/api/offers/${id}/questions`, { signal }),
  });

export const offerRemindersOptions = (id: number) =>
  queryOptions({
    queryKey: offerKeys.reminders(id),
    queryFn: ({ signal }) => fetchData<OfferReminders>(`/api/offers/${id}/reminders`, { signal }),
  });

/** Loads the account's offer fields with an offer's values. */
export const offerValuesOptions = (id: number) =>
  queryOptions({
    queryKey: offerKeys.fields(id),
    queryFn: ({ signal }) => fetchData<OfferFieldValue[]>(`/api/offers/${id}/fields`, { signal }),
  });

export const offerVersionsOptions = (id: number) =>
  historyOptions<OfferVersionRow>({
    queryKey: offerKeys.versions(id),
    path: `/api/offers/${id}/versions`,
  });

/** Loads one version with its letter, once, because versions never change. */
export const offerVersionOptions = (id: number, number: number) =>
  queryOptions({
    queryKey: offerKeys.version(id, number),
    queryFn: ({ signal }) =>
      fetchData<OfferVersion>(`/api/offers/${id}/versions/${number}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const offerEventsOptions = (id: number) =>
  historyOptions<TimelineEvent>({
    queryKey: offerKeys.events(id),
    path: `/api/offers/${id}/events`,
  });

/** Loads the difference of two versions, once, because versions never change. */
export const versionDiffOptions = (id: number, from: number, to: number) =>
  queryOptions({
    queryKey: offerKeys.diff(id, from, to),
    queryFn: ({ signal }) =>
      fetchData<VersionDiff>(withQuery(`/api/offers/${id}/versions/${to}/diff`, { from }), {
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });

type CsvField = Pick<OfferFieldRow, "key" | "label">;

/** Returns the head of the CSV of offers: their columns, then one for each offer field. */
export const offerCsvHeader = (fields: readonly CsvField[]) =>
  csvLine([
    "Offer",
    "Candidate",
    "Job",
    "Status",
    "Salary",
    "Currency",
    "Pay frequency",
    "Start date",
    "Response due",
    "Owner",
    "Created",
    "Last updated",
    ...fields.map(({ label }) => label),
  ]);

const cellOf = (value: string | number | boolean | undefined) =>
  typeof value === "boolean" ? (value ? "yes" : "no") : value;

/** Returns a row of the list as a line of CSV: numbers and ISO dates, safe in a spreadsheet. */
export const offerCsvLine = (row: OfferListRow, fields: readonly CsvField[]): string =>
  csvLine([
    row.id,
    row.candidateName,
    row.jobTitle,
    row.status,
    row.salary,
    row.currency,
    row.payFrequency,
    row.startDate,
    row.expiryDate,
    row.ownerName,
    row.createdAt,
    row.updatedAt,
    ...fields.map(({ key }) => cellOf(row.customFields[key])),
  ]);

/** Unsaved terms, as the preview's input. */
export type PreviewInput = z.input<typeof CreateOfferInput>;

interface OfferPreview {
  problems: LetterProblem[];
  sendProblems: SendProblem[];
  /** The terms that would be sent, with the pay that comes from the job. */
  terms: Pick<OfferDetail, "salary" | "currency" | "payFrequency" | "startDate" | "expiryDate">;
}

/** Loads what speaks against sending these terms. */
export const previewOptions = (input: PreviewInput | null) =>
  queryOptions({
    queryKey: ["offers", "preview", input],
    queryFn: ({ signal }) =>
      fetchData<OfferPreview>("/offers/preview", {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify(input),
        signal,
      }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  });

/** Searches offer templates for a combobox by name. */
export async function searchTemplates(query: string, signal: AbortSignal) {
  const path = withQuery("/api/templates", { type: "offer", search: query, limit: 20 });
  const { rows } = await fetchPage<{ id: number; name: string; locale: string }>(path, { signal });
  return rows.map(({ id, name, locale }) => ({ value: String(id), label: name, hint: locale }));
}

/** Address of a version's letter as a PDF. */
export const letterPdfPath = (offerId: number, version: number): string =>
  `/api/offers/${offerId}/letter.pdf?version=${version}`;

/** Address of an accepted offer's sealed copy. */
export const sealedPdfPath = (offerId: number): string => `/api/offers/${offerId}/sealed.pdf`;

interface ManualPreview {
  problems: LetterProblem[];
}

/** Loads what is wrong with an edited letter. */
export const manualPreviewOptions = (input: { offerId: number; renderedHtml: string }) =>
  queryOptions({
    queryKey: ["offers", "letter-preview", input],
    queryFn: ({ signal }) =>
      fetchData<ManualPreview>("/offers/letter-preview", {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify(input),
        signal,
      }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
