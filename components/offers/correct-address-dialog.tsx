"use client";

import { useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { updateCandidateAction } from "@/lib/candidates/actions";
import { candidateOptions } from "@/lib/candidates/client";
import { fullName } from "@/lib/format/names";
import { resendOfferAction } from "@/lib/offers/actions";
import { type OfferDetail, offerKeys } from "@/lib/offers/client";
import { emailText } from "@/lib/schemas";

type CorrectAddressDialogProps = {
  offer: OfferDetail;
  /** True if the letter can be sent to the corrected address. */
  resends: boolean;
  onClose: () => void;
};

const AddressInput = z.object({ email: emailText() });

/** Corrects a candidate's email address, and sends the letter of an open offer there. */
export function CorrectAddressDialog({ offer, resends, onClose }: CorrectAddressDialogProps) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: AddressInput,
    defaultValues: { email: offer.candidate.email ?? "" },
    save: async ({ email }) => {
      const { id } = offer.candidate;
      const { revision } = await client.fetchQuery({ ...candidateOptions(id), staleTime: 0 });
      await unwrap(updateCandidateAction({ id, revision, email }));
      if (resends) await unwrap(resendOfferAction({ id: offer.id }));
      return email;
    },
    onSaved: async (email) => {
      await client.invalidateQueries({ queryKey: offerKeys.one(offer.id) });
      notify.done(resends ? `Letter queued for ${email}` : "Address corrected");
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Correct the address of ${fullName(offer.candidate)}`}
      description="It changes in the candidate's details too."
      button={resends ? "Save and send again" : "Save address"}
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="email" label="Email" type="email" autoComplete="off" />
    </FormDialog>
  );
}
