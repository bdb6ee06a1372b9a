"use client";

import { useEffect, useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import type { PreviewInput } from "@/lib/offers/client";
import { CreateOfferInput } from "@/lib/offers/schema";
import { createInput, type OfferFormValues } from "./offer-form";

const pause = 300;

/**
 * What the letter is previewed of: the form's terms as soon as they rest and are complete. Terms
 * that are wrong for the moment leave the letter before them in sight.
 */
export function usePreviewInput(form: UseFormReturn<OfferFormValues>): PreviewInput | null {
  const values = useWatch({ control: form.control }) as OfferFormValues;
  const { dirtyFields } = form.formState;
  const complete = values.candidate && values.job;
  const text = complete ? JSON.stringify(createInput(values, dirtyFields)) : "";
  const [settled, setSettled] = useState("");

  useEffect(() => {
    const timer = setTimeout(() => {
      const wrong = text !== "" && !CreateOfferInput.safeParse(JSON.parse(text)).success;
      if (!wrong) setSettled(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);

  return complete && settled ? JSON.parse(settled) : null;
}
