"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Copy, Ellipsis, FileUp, History, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { deleteTemplateAction, duplicateTemplateAction } from "@/lib/templates/actions";
import { type TemplateDetail, templateKeys } from "@/lib/templates/client";
import { templateDeletionRefusal } from "@/lib/templates/rules";

type TemplateMenuProps = {
  template: TemplateDetail;
  dirty: boolean;
  refusal: string | null;
  /** Imports a document; offered here on a phone. */
  onImport?: (() => void) | undefined;
};

export function TemplateMenu({ template, dirty, refusal, onImport }: TemplateMenuProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [deleting, setDeleting] = useState(false);
  const { id, name, revision, offerCount } = template;

  async function duplicate() {
    const result = await answerOf(duplicateTemplateAction({ id }));
    if (!result.ok) return notify.failed("The template wasn't duplicated", result.error.message);
    await client.invalidateQueries({ queryKey: templateKeys.lists });
    notify.done(`${result.data.name} added`);
    router.push(`/templates/${result.data.id}`);
  }

  async function remove() {
    const result = await answerOf(deleteTemplateAction({ id, revision }));
    if (!result.ok) return result.error.message;
    router.push("/templates");
    client.removeQueries({ queryKey: templateKeys.detail(id) });
    await client.invalidateQueries({ queryKey: templateKeys.lists });
    notify.done(`${name} deleted`);
  }

  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label="More actions">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {onImport && (
          <div className="sm:hidden">
            <DropdownMenuItem icon={<FileUp aria-hidden />} onSelect={onImport}>
              Import from Word
            </DropdownMenuItem>
          </div>
        )}
        <DropdownMenuItem href={`/templates/${id}/history`} icon={<History aria-hidden />}>
          History
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<Copy aria-hidden />}
          disabledReason={refusal ?? (dirty ? "Save your changes before duplicating" : null)}
          onSelect={duplicate}
        >
          Duplicate
        </DropdownMenuItem>
        <DropdownMenuItem
          icon={<Trash2 aria-hidden />}
          tone="danger"
          disabledReason={refusal ?? templateDeletionRefusal(offerCount)}
          onSelect={() => setDeleting(true)}
        >
          Delete template
        </DropdownMenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={`Delete ${name}?`}
        description="This permanently deletes the template. Letters created from it stay as they are."
        confirmLabel="Delete template"
        onConfirm={remove}
      />
    </>
  );
}
