"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { notify } from "@/components/ui/toaster";
import { updateOfferAction } from "@/lib/offers/actions";
import { type OfferDetail, offerKeys } from "@/lib/offers/client";
import type { UpdateOfferInput } from "@/lib/offers/schema";

type Refusal = { message: string; details: Record<string, string[]>; conflict: boolean };

/**
 * Changes an offer that is still as it was looked at. The refusal says whether somebody else
 * changed it first; `reload` then shows what they made of it.
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
      const answer = await updateOfferAction({ id: offer.id, revision, changes });
      if (answer.ok) {
        notify.done("Offer changed");
        await reload();
        return null;
      }
      const { code, message, details = {} } = answer.error;
      const refused = { message, details, conflict: code === "precondition_failed" };
      setRefusal(refused);
      return refused;
    } catch {
      const message = "The server could not be reached. Nothing was changed. Try again.";
      const refused = { message, details: {}, conflict: false };
      setRefusal(refused);
      return refused;
    } finally {
      setSaving(false);
    }
  }

  return { update, reload, refusal, isSaving };
}
