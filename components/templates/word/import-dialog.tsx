import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { ChooseDocument } from "./choose-document";
import { ImportResult } from "./import-result";
import { useWordImport } from "./use-word-import";

type Imported = { name: string; body: string };

export type ImportDocumentProps = {
  /** What the button does with the document: *Create template*, *Replace text*. */
  label: string;
  isNamed: boolean;
  /** Returns why the document isn't taken, or nothing once it is. */
  onImport: (imported: Imported) => Promise<string | undefined>;
};

/** Imports a Word document, and shows what becomes of it before it is taken. */
export function ImportDialog({
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
