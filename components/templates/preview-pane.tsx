"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { PostedLetter } from "@/components/letters/posted-letter";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { TemplatePreview } from "@/lib/templates/client";
import { PreviewSubject, type Subject } from "./preview-subject";

type PreviewPaneProps = {
  subject: Subject;
  onSubjectChange: (subject: Subject) => void;
  /** What is shown, as JSON. */
  input: string;
  preview: UseQueryResult<TemplatePreview>;
};

/** The letter beside its text: the last one that could be read stays while the text cannot be. */
export function PreviewPane({ subject, onSubjectChange, input, preview }: PreviewPaneProps) {
  const [readable, setReadable] = useState("");
  const current = preview.data && !preview.isPlaceholderData ? preview.data : null;
  useEffect(() => {
    if (current?.html !== undefined && current?.html !== null) setReadable(input);
  }, [current, input]);
  return (
    <Section title="Preview">
      <PreviewSubject value={subject} onValueChange={onSubjectChange} />
      {preview.error && (
        <Notice tone="negative" role="alert" title="The preview could not be made">
          {preview.error.message}
        </Notice>
      )}
      <PostedLetter
        action="/templates/preview"
        input={readable}
        title="Preview of the letter"
        className="h-[max(28rem,calc(100dvh-15rem))]"
      />
    </Section>
  );
}
