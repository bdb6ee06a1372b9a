"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { updateOfferFieldAction } from "@/lib/offer-fields/actions";
import { fetchOfferField, type OfferFieldRow, offerFieldKeys } from "@/lib/offer-fields/client";
import type { UpdateOfferFieldInput } from "@/lib/offer-fields/schema";

const doneText = (label: string, { retired }: UpdateOfferFieldInput): string | null =>
  retired === undefined ? null : `${label} ${retired ? "retired" : "reactivated"}`;

/** Returns what changes a field at once, and notifies of success and failure. */
export function useFieldActions({ id, label }: OfferFieldRow) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: UpdateOfferFieldInput) => {
      const { revision } = await fetchOfferField(id);
      return unwrap(updateOfferFieldAction({ ...change, id, revision }));
    },
    onSuccess: async (_, change) => {
      await client.invalidateQueries({ queryKey: offerFieldKeys.all });
      const text = doneText(label, change);
      if (text) notify.done(text);
    },
    onError: async (error) => {
      await client.invalidateQueries({ queryKey: offerFieldKeys.all });
      notify.failed(`${label} couldn't be changed`, error.message);
    },
  });
}
