"use client";

import { FileUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { ChooseDocument } from "./choose-document";
import { ImportResult } from "./import-result";
import { useWordImport } from "./use-word-import";

type Imported = { name: string; body: string };

type ImportDocumentProps = {
  /** What the button does with the document: *Create template*, *Replace text*. */
  label: string;
  isNamed: boolean;
  /** Returns why the document isn't taken, or nothing once it is. */
  onImport: (imported: Imported) => Promise<string | undefined>;
};

type ImportButtonProps = ImportDocumentProps & {
  /** A menu that takes the button's place on a phone. */
  menu?: (open: () => void) => ReactNode;
};

/** Shows a button that imports a Word document in a dialog. */
export function ImportDocument({ menu, ...props }: ImportButtonProps) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  return (
    <>
      <Button
        icon={<FileUp aria-hidden />}
        onClick={show}
        className={menu ? "max-sm:hidden" : undefined}
      >
        Import from Word
      </Button>
      {menu?.(show)}
      {open && <ImportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ImportDialog({
  label,
  isNamed,
  onImport,
  onClose,
}: ImportDocumentProps & { onClose: () => void }) {
  const state = useWordImport();
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { imported, name, body } = state;

  async function take() {
    setSaving(true);
    const reason = await onImport({ name: name.trim(), body });
    setSaving(false);
    setRefusal(reason);
    if (reason !== undefined) return;
    state.finish();
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Import a Word document"
      description={
        imported
          ? undefined
          : "Its text, lists, tables and images become a template. The file itself isn't kept."
      }
      size={imported ? "xl" : "md"}
      footer={
        imported && (
          <>
            <DialogClose>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              variant="primary"
              loading={saving}
              disabledReason={isNamed && !name.trim() ? "Enter a name" : null}
              onClick={take}
            >
              {label}
            </Button>
          </>
        )
      }
    >
      {imported ? (
        <ImportResult state={state} isNamed={isNamed} refusal={refusal} />
      ) : (
        <ChooseDocument
          reading={state.reading}
          refusal={state.refusal}
          onChoose={(file) => void state.open(file)}
        />
      )}
    </Dialog>
  );
}
