import { queryOptions } from "@tanstack/react-query";
import { fetchData } from "@/lib/api-client";
import type { OfferFieldDto } from "./schema";

export type { OfferFieldDto } from "./schema";

/** Loads the account's offer fields in order, retired ones included. */
export const offerFieldsOptions = () =>
  queryOptions({
    queryKey: ["offer-fields"],
    queryFn: ({ signal }) => fetchData<OfferFieldDto[]>("/api/offer-fields", { signal }),
  });
