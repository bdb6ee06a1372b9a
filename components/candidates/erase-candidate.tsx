"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { eraseCandidateAction } from "@/lib/candidates/actions";
import type { CandidateDetail } from "@/lib/candidates/client";
import { fullName } from "@/lib/format/names";

type EraseCandidateProps = {
  candidate: CandidateDetail;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks for the candidate's name before everything personal about them is erased. */
export function EraseCandidate({ candidate, open, onOpenChange }: EraseCandidateProps) {
  const client = useQueryClient();
  const [confirmation, setConfirmation] = useState("");
  const { id } = candidate;
  const name = fullName(candidate);

  async function erase() {
    if (confirmation.trim() !== name.trim()) return `Type ${name} to confirm.`;
    const result = await answerOf(eraseCandidateAction({ id, confirmation }));
    if (!result.ok) return result.error.message;
    // Every screen may show something of the person.
    await client.invalidateQueries();
    notify.done("Candidate erased");
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        setConfirmation("");
        onOpenChange(next);
      }}
      title={`Erase ${name}?`}
      description={`This permanently erases their details, letters, answers, emails and what their timeline says. Records stay under “Erased candidate ${id}”, and letters they accepted are kept as evidence. The audit log records who erased them and when.`}
      confirmLabel="Erase candidate"
      onConfirm={erase}
    >
      <Field label={`Type ${name} to confirm`}>
        <Input
          value={confirmation}
          autoComplete="off"
          onChange={(event) => setConfirmation(event.target.value)}
        />
      </Field>
    </ConfirmDialog>
  );
}
