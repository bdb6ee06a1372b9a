"use client";

import { useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { PostedLetter } from "@/components/letters/posted-letter";
import { Section } from "@/components/ui/section";
import { useSettled } from "@/components/ui/use-settled";
import { SaveBrandingInput } from "@/lib/branding/schema";

type Values = z.input<typeof SaveBrandingInput>;

type BrandingPreviewProps = {
  form: UseFormReturn<Values, unknown, z.output<typeof SaveBrandingInput>>;
};

/** Shows an example letter with what is typed; the last valid one stays while something isn't. */
export function BrandingPreview({ form }: BrandingPreviewProps) {
  const settled = useSettled(JSON.stringify(form.watch()), 300);
  const [input, setInput] = useState("");
  useEffect(() => {
    const parsed = SaveBrandingInput.safeParse(JSON.parse(settled));
    if (!parsed.success) return;
    const { revision: _, ...branding } = parsed.data;
    setInput(JSON.stringify(branding));
  }, [settled]);
  return (
    <Section title="Preview">
      <PostedLetter action="/settings/branding/preview" input={input} title="Preview of a letter" />
    </Section>
  );
}
