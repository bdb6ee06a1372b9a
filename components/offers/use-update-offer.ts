"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { updateOfferAction } from "@/lib/offers/actions";
import { type OfferDetail, offerKeys } from "@/lib/offers/client";
import type { UpdateOfferInput } from "@/lib/offers/schema";

type Refusal = { message: string; details: Record<string, string[]>; conflict: boolean };

/**
 * Updates an offer if it hasn't changed since it was shown. The refusal says whether someone else
 * changed it first; `reload` fetches their version.
 */
export function useUpdateOffer(offer: OfferDetail) {
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setSaving] = useState(false);

  const reload = () => {
    setRefusal(null);
    return client.invalidateQueries({ queryKey: offerKeys.all });
  };

  async function update(
    changes: z.input<typeof UpdateOfferInput>,
    revision: number,
  ): Promise<Refusal | null> {
    setSaving(true);
    try {
      const result = await answerOf(updateOfferAction({ id: offer.id, revision, changes }));
      if (result.ok) {
        notify.done("Offer updated");
        await reload();
        return null;
      }
      const { code, message, details = {} } = result.error;
      const failure = { message, details, conflict: code === "precondition_failed" };
      setRefusal(failure);
      return failure;
    } catch {
      const message = "We couldn't reach the server, so nothing was changed. Try again.";
      const failure = { message, details: {}, conflict: false };
      setRefusal(failure);
      return failure;
    } finally {
      setSaving(false);
    }
  }

  return { update, reload, refusal, isSaving };
}
