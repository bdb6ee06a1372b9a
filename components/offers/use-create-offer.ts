"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { UseFormReturn } from "react-hook-form";
import { notify } from "@/components/ui/toaster";
import { ApiError, unwrap } from "@/lib/api-client";
import { createOfferAction, transitionOfferAction } from "@/lib/offers/actions";
import { offerKeys } from "@/lib/offers/client";
import { createInput, formName, type OfferFormValues } from "./offer-form";

/**
 * Saves the form as a draft, and sends it where asked; then opens the offer. A letter that the
 * server refuses to send stays a draft, with the reason told.
 */
export function useCreateOffer(form: UseFormReturn<OfferFormValues>) {
  const router = useRouter();
  const client = useQueryClient();
  const [isSaving, startSaving] = useTransition();

  async function create(): Promise<number | string> {
    if (!(await form.trigger())) return "Some fields are not right yet: see the form";
    const input = createInput(form.getValues(), form.formState.dirtyFields);
    try {
      return (await unwrap(createOfferAction(input))).id;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      for (const [field, [text]] of Object.entries(error.details ?? {})) {
        form.setError(formName(field), { type: "server", message: text });
      }
      return error.details ? "Some fields are not right yet: see the form" : error.message;
    }
  }

  async function send(id: number) {
    const answer = await transitionOfferAction({ id, status: "sent" });
    if (answer.ok) notify.done("Offer sent");
    else notify.failed("Saved as a draft, but not sent", answer.error.message);
  }

  /** The refusal, where the offer could not even be saved. */
  async function save({ send: sends }: { send: boolean }): Promise<string | undefined> {
    const made = await create();
    if (typeof made === "string") {
      if (!sends) notify.failed("The offer was not saved", made);
      return made;
    }
    if (sends) await send(made);
    else notify.done("Draft saved");
    void client.invalidateQueries({ queryKey: offerKeys.all });
    startSaving(() => router.push(`/offers/${made}`));
  }

  return { save, isSaving: isSaving || form.formState.isSubmitting };
}
