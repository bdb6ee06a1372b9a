"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useAccountFormat } from "@/components/ui/account-format";
import { revealFirstError } from "@/components/ui/reveal-first-error";
import { notify } from "@/components/ui/toaster";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { ApiError, answerOf, unwrap } from "@/lib/api-client";
import { createOfferAction, transitionOfferAction } from "@/lib/offers/actions";
import { offerKeys } from "@/lib/offers/client";
import { createInput, formName, type OfferFormValues } from "./offer-form";

/**
 * Saves the form as a draft, sends it if asked, and opens the offer. If sending fails, the draft is
 * kept and the reason is shown.
 */
export function useCreateOffer(form: UseFormReturn<OfferFormValues>) {
  const { locale } = useAccountFormat();
  const router = useRouter();
  const client = useQueryClient();
  const [isSaving, startSaving] = useTransition();
  const [isSaved, setSaved] = useState(false);
  useUnsavedWork(form.formState.isDirty && !isSaved);

  async function create(): Promise<number | string> {
    if (!(await form.trigger())) {
      revealFirstError();
      return "Some fields need attention. Check the form";
    }
    const input = createInput(form.getValues(), form.formState.dirtyFields, locale);
    try {
      return (await unwrap(createOfferAction(input))).id;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      for (const [field, [text]] of Object.entries(error.details ?? {})) {
        form.setError(formName(field), { type: "server", message: text });
      }
      if (error.details) revealFirstError();
      return error.details ? "Some fields need attention. Check the form" : error.message;
    }
  }

  async function send(id: number) {
    const result = await answerOf(transitionOfferAction({ id, status: "sent" }));
    if (result.ok) notify.done("Offer sent");
    else notify.failed("Saved as a draft, but not sent", result.error.message);
  }

  /** Returns the error if the offer couldn't be saved. */
  async function save({ send: shouldSend }: { send: boolean }): Promise<string | undefined> {
    const saved = await create();
    if (typeof saved === "string") {
      if (!shouldSend) notify.failed("The offer wasn't saved", saved);
      return saved;
    }
    setSaved(true);
    if (shouldSend) await send(saved);
    else notify.done("Draft saved");
    void client.invalidateQueries({ queryKey: offerKeys.all });
    startSaving(() => router.push(`/offers/${saved}`));
  }

  return { save, isSaving: isSaving || form.formState.isSubmitting };
}
