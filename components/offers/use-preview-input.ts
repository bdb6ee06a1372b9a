"use client";

import { useEffect, useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useAccountFormat } from "@/components/ui/account-format";
import type { PreviewInput } from "@/lib/offers/client";
import { CreateOfferInput } from "@/lib/offers/schema";
import { createInput, type OfferFormValues } from "./offer-form";

const pause = 300;

/**
 * Returns the preview input once the form is complete and unchanged for a moment. Invalid terms
 * keep the previous preview.
 */
export function usePreviewInput(form: UseFormReturn<OfferFormValues>): PreviewInput | null {
  const { locale } = useAccountFormat();
  const values = useWatch({ control: form.control }) as OfferFormValues;
  const { dirtyFields } = form.formState;
  const complete = values.candidate && values.job;
  const text = complete ? JSON.stringify(createInput(values, dirtyFields, locale)) : "";
  const [settled, setSettled] = useState("");

  useEffect(() => {
    const timer = setTimeout(() => {
      const invalid = text !== "" && !CreateOfferInput.safeParse(JSON.parse(text)).success;
      if (!invalid) setSettled(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);

  return complete && settled ? JSON.parse(settled) : null;
}
