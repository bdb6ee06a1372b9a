import { queryOptions } from "@tanstack/react-query";
import { fetchData, fetchRecord } from "@/lib/api-client";
import { fieldVariables } from "@/lib/letters/fields";
import type { OfferFieldRow } from "./schema";

export type { LetterVariable } from "@/lib/letters/variables";
export type { OfferFieldDto, OfferFieldRow } from "./schema";

export const offerFieldKeys = {
  all: ["offer-fields"] as const,
  list: ["offer-fields", "list"] as const,
  detail: (id: number) => ["offer-fields", "detail", id] as const,
};

/** Loads the account's offer fields in order, retired ones included. */
export const offerFieldsOptions = () =>
  queryOptions({
    queryKey: offerFieldKeys.list,
    queryFn: ({ signal }) => fetchData<OfferFieldRow[]>("/api/offer-fields", { signal }),
  });

/** Fetches the current state of a field, bypassing all caches. */
export const fetchOfferField = (id: number, signal?: AbortSignal) =>
  fetchRecord<OfferFieldRow>(`/api/offer-fields/${id}`, signal ? { signal } : undefined);

export const offerFieldOptions = (id: number) =>
  queryOptions({
    queryKey: offerFieldKeys.detail(id),
    queryFn: ({ signal }) => fetchOfferField(id, signal),
  });

/** Loads the variables that letters have of the account's offer fields, without retired ones. */
export const fieldVariablesOptions = () =>
  queryOptions({
    ...offerFieldsOptions(),
    select: (fields) => fieldVariables(fields.filter(({ retiredAt }) => retiredAt === null)),
  });
