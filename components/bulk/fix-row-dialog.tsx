"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
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

/** What a row that names a candidate says besides. */
const ofRow = new Set(["couponCode", "additionalTime"]);

/** Mends one row: a candidate is chosen where one is named, or the fields are corrected. */
export function FixRowDialog({ run, row, onClose }: FixRowDialogProps) {
  const names = run.kind === "offer_assistance" || run.kind === "invite_candidates";
  const [person, setPerson] = useState<ComboboxOption | null>(null);
  const [input, setInput] = useState(row.input);
  const mend = useFixRow(run.id);
  const fields = bulkFields[run.kind].filter(({ name }) =>
    names ? ofRow.has(name) : alwaysShown.has(name) || row.input[name],
  );

  async function save() {
    const chosen = person && { id: person.value };
    const changes = Object.fromEntries(fields.map(({ name }) => [name, input[name] ?? ""]));
    const saved = await mend
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
          <Button variant="primary" type="submit" form="mend-row" loading={mend.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form
        id="mend-row"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {row.reason && <Notice tone="warning">{row.reason}</Notice>}
        {names && (
          <Field label="Candidate" hint={`The row says: ${row.label}`}>
            <Combobox
              value={person}
              onValueChange={setPerson}
              search={searchCandidates}
              placeholder="Name, email or candidate ID"
              emptyText="Nobody matches"
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
