"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type OfferFieldRow, offerFieldsOptions } from "@/lib/offer-fields/client";

const none: OfferFieldRow[] = [];

/** Returns the account's offer fields that new offers have, in order; none until they are loaded. */
export function useActiveFields(): OfferFieldRow[] {
  const { data = none } = useQuery(offerFieldsOptions());
  return useMemo(() => data.filter(({ retiredAt }) => retiredAt === null), [data]);
}
