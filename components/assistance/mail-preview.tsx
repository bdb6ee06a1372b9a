"use client";

import { useQuery } from "@tanstack/react-query";
import { PostedLetter } from "@/components/letters/posted-letter";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { type MailPreviewInput, mailPreviewOptions } from "@/lib/assistance/client";

/** The mail as an example candidate would read it. */
export function MailPreview({ input }: { input: MailPreviewInput }) {
  const { data, error } = useQuery(mailPreviewOptions(input, true));
  const open = data?.unresolved ?? [];
  return (
    <Section title="Preview" description={data?.subject ?? "As an example candidate reads it"}>
      {error && (
        <Notice tone="negative" role="alert" title="The mail cannot be shown">
          {error.message}
        </Notice>
      )}
      {open.length > 0 && (
        <Notice tone="warning" title="The template leaves something open">
          {open.map(({ name, reason }) => `${name} (${reason})`).join(", ")}. Mails with an open
          variable do not leave.
        </Notice>
      )}
      <PostedLetter
        action="/assistance/new/preview"
        input={JSON.stringify(input)}
        title="Preview of the mail"
      />
    </Section>
  );
}
