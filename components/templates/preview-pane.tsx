"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { BrandingHint } from "@/components/letters/branding-hint";
import { PostedLetter } from "@/components/letters/posted-letter";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { TemplatePreview } from "@/lib/templates/client";
import { PreviewSubject, type Subject } from "./preview-subject";

type PreviewPaneProps = {
  subject: Subject;
  onSubjectChange: (subject: Subject) => void;
  /** Preview input as JSON. */
  input: string;
  preview: UseQueryResult<TemplatePreview>;
};

/** Shows the letter beside its text; the last valid letter stays while the text has errors. */
export function PreviewPane({ subject, onSubjectChange, input, preview }: PreviewPaneProps) {
  const [validInput, setValidInput] = useState("");
  const current = preview.data && !preview.isPlaceholderData ? preview.data : null;
  useEffect(() => {
    if (current?.html !== undefined && current?.html !== null) setValidInput(input);
  }, [current, input]);
  return (
    <Section title="Preview" description={<BrandingHint />}>
      <PreviewSubject value={subject} onValueChange={onSubjectChange} />
      {preview.error && (
        <Notice tone="negative" role="alert" title="We couldn't show the preview">
          {preview.error.message}
        </Notice>
      )}
      <PostedLetter action="/templates/preview" input={validInput} title="Preview of the letter" />
    </Section>
  );
}
