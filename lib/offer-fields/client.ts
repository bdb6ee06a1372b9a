import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import { fieldVariables } from "@/lib/letters/fields";
import type { OfferFieldDto } from "./schema";

export type { LetterVariable } from "@/lib/letters/variables";
export type { OfferFieldDto } from "./schema";

/** Loads the account's offer fields in order, retired ones included. */
export const offerFieldsOptions = () =>
  queryOptions({
    queryKey: ["offer-fields"],
    queryFn: ({ signal }) => fetchData<OfferFieldDto[]>("/api/offer-fields", { signal }),
  });

/** Loads the variables that letters have of the account's offer fields, without retired ones. */
export const fieldVariablesOptions = () =>
  queryOptions({
    ...offerFieldsOptions(),
    select: (fields) => fieldVariables(fields.filter(({ retiredAt }) => retiredAt === null)),
  });
