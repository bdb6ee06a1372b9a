"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { fullName } from "@/lib/format/names";
import { deleteOfferAction } from "@/lib/offers/actions";
import { type OfferDetail, offerKeys } from "@/lib/offers/client";

type DeleteOfferDialogProps = { offer: OfferDetail; onClose: () => void };

export function DeleteOfferDialog({ offer, onClose }: DeleteOfferDialogProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [revision] = useState(offer.revision);
  const name = fullName(offer.candidate);

  async function remove() {
    const result = await answerOf(deleteOfferAction({ id: offer.id, revision }));
    if (!result.ok) return result.error.message;
    notify.done(`Offer for ${name} deleted`);
    router.push("/offers");
    await Promise.all([
      client.invalidateQueries({ queryKey: offerKeys.lists }),
      client.invalidateQueries({ queryKey: ["home"] }),
    ]);
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Delete the offer for ${name}?`}
      description={`This permanently deletes the offer for ${offer.job.title}, its letters and versions, and the candidate's link. The audit log keeps a record of who deleted it and when.`}
      confirmLabel="Delete offer"
      onConfirm={remove}
    />
  );
}
