"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import type { BulkRowDto, BulkRunDto } from "@/lib/bulk/client";
import { bulkFields } from "@/lib/bulk/rules";
import { searchCandidates } from "@/lib/candidates/client";
import { useFixRow } from "./use-fix-row";

type FixRowDialogProps = { run: BulkRunDto; row: BulkRowDto; onClose: () => void };

const alwaysShown = new Set([
  "firstName",
  "lastName",
  "email",
  "candidateId",
  "country",
  "testCode",
  "scheduleStartDate",
  "eligibilityEndDate",
]);

/** Fields that can be edited in a row that identifies a candidate. */
const rowFields = new Set(["couponCode", "additionalTime"]);

/** Fixes a row by choosing its candidate or correcting its fields. */
export function FixRowDialog({ run, row, onClose }: FixRowDialogProps) {
  const identifiesCandidate = run.kind === "offer_assistance" || run.kind === "invite_candidates";
  const [person, setPerson] = useState<ComboboxOption | null>(null);
  const [input, setInput] = useState(row.input);
  useUnsavedWork(person !== null || JSON.stringify(input) !== JSON.stringify(row.input));
  const fix = useFixRow(run.id);
  const fields = bulkFields[run.kind].filter(({ name }) =>
    identifiesCandidate ? rowFields.has(name) : alwaysShown.has(name) || row.input[name],
  );

  async function save() {
    const chosen = person && { id: person.value };
    const changes = Object.fromEntries(fields.map(({ name }) => [name, input[name] ?? ""]));
    const saved = await fix
      .mutateAsync({ position: row.position, input: { ...changes, ...chosen }, leftOut: false })
      .catch(() => null);
    if (saved) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Edit row ${row.position}`}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form="fix-row" loading={fix.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form
        id="fix-row"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {row.reason && <Notice tone="warning">{row.reason}</Notice>}
        {identifiesCandidate && (
          <Field label="Candidate" hint={`In your file: ${row.label}`}>
            <Combobox
              value={person}
              onValueChange={setPerson}
              search={searchCandidates}
              placeholder="Name, email or candidate ID"
              emptyText="No candidate matches"
            />
          </Field>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map(({ name, label, required }) => (
            <Field key={name} label={label} required={required}>
              <Input
                value={input[name] ?? ""}
                onChange={(event) => setInput({ ...input, [name]: event.target.value })}
              />
            </Field>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
