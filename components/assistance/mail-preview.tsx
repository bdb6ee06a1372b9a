"use client";

import { useQuery } from "@tanstack/react-query";
import { PostedLetter } from "@/components/letters/posted-letter";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { type MailPreviewInput, mailPreviewOptions } from "@/lib/assistance/client";

/** Previews the email for an example candidate. */
export function MailPreview({ input }: { input: MailPreviewInput }) {
  const { data, error } = useQuery(mailPreviewOptions(input, true));
  const open = data?.unresolved ?? [];
  return (
    <Section title="Preview" description={data?.subject ?? "As an example candidate sees it"}>
      {error && (
        <Notice tone="negative" role="alert" title="The email can't be shown">
          {error.message}
        </Notice>
      )}
      {open.length > 0 && (
        <Notice tone="warning" title="The template has unresolved variables">
          {open.map(({ name, reason }) => `${name} (${reason})`).join(", ")}. Emails with unresolved
          variables can't be sent.
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
