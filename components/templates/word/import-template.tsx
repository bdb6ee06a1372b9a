"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { createTemplateAction } from "@/lib/templates/actions";
import { templateKeys } from "@/lib/templates/client";
import { ImportDocument } from "./import-document";

/** Imports a Word document as a new template, and opens it. On a phone, a new template does so. */
export function ImportTemplate() {
  const router = useRouter();
  const client = useQueryClient();
  return (
    <ImportDocument
      label="Create template"
      isNamed
      menu={() => null}
      onImport={async ({ name, body }) => {
        const result = await answerOf(createTemplateAction({ name, type: "offer", body }));
        if (!result.ok) {
          const { details, message } = result.error;
          return Object.values(details ?? {}).flat()[0] ?? message;
        }
        void client.invalidateQueries({ queryKey: templateKeys.lists });
        notify.done(`${result.data.name} added`);
        router.push(`/templates/${result.data.id}`);
        return undefined;
      }}
    />
  );
}
