"use client";

import { useQuery } from "@tanstack/react-query";
import { PostedLetter } from "@/components/letters/posted-letter";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { type MailPreviewInput, mailPreviewOptions } from "@/lib/assistance/client";
import { errorsOf, problemsText, warningsOf } from "@/lib/letters/rules";

/** Previews the email for an example candidate. */
export function MailPreview({ input }: { input: MailPreviewInput }) {
  const { data, error } = useQuery(mailPreviewOptions(input, true));
  const errors = errorsOf(data?.problems ?? []);
  const warnings = warningsOf(data?.problems ?? []);
  return (
    <Section title="Preview" description={data?.subject ?? "As an example candidate sees it"}>
      {error && (
        <Notice tone="negative" role="alert" title="The email can't be shown">
          {error.message}
        </Notice>
      )}
      {errors.length > 0 && (
        <Notice tone="warning" title="Emails from this template can't be sent">
          {problemsText(errors)}.
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title="Check the template before you send it">
          {problemsText(warnings)}.
        </Notice>
      )}
      <PostedLetter
        action="/assistance/new/preview"
        input={JSON.stringify(input)}
        title="Preview of the email"
      />
    </Section>
  );
}
