"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { notify } from "@/components/ui/toaster";
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
    const answer = await deleteOfferAction({ id: offer.id, revision });
    if (!answer.ok) return answer.error.message;
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
      description={`The offer for ${offer.job.title}, its letters, versions and the candidate’s link are gone for good. The audit log keeps who deleted it and when.`}
      confirmLabel="Delete offer"
      onConfirm={remove}
    />
  );
}
