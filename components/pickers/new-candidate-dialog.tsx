"use client";

import { useQueryClient } from "@tanstack/react-query";
import { newCandidate } from "@/components/candidates/candidate-values";
import { TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createCandidateAction } from "@/lib/candidates/actions";
import { candidateKeys } from "@/lib/candidates/client";
import { candidateFieldLabels as labels } from "@/lib/candidates/rules";
import { CreateCandidateInput } from "@/lib/candidates/schema";
import { fullName } from "@/lib/format/names";

type NewCandidateDialogProps = {
  /** What was searched for: an address, or a name. */
  query: string;
  onClose: () => void;
  onCreated: (candidate: { id: number; firstName: string; lastName: string }) => void;
};

/** Splits what was searched for into the fields of a new candidate. */
function valuesOf(query: string) {
  if (query.includes("@")) return { ...newCandidate, email: query };
  const names = query.split(/\s+/);
  const lastName = names.length > 1 ? (names.pop() ?? "") : "";
  return { ...newCandidate, firstName: names.join(" "), lastName };
}

/** Adds a candidate in place, with what an offer needs; the rest can follow on their page. */
export function NewCandidateDialog({ query, onClose, onCreated }: NewCandidateDialogProps) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateCandidateInput,
    defaultValues: valuesOf(query),
    save: (values) => unwrap(createCandidateAction(values)),
    onSaved: async (saved) => {
      await client.invalidateQueries({ queryKey: candidateKeys.all });
      notify.done(`${fullName(saved)} added`);
      onCreated(saved);
      onClose();
    },
    refusedFields: { "Candidate ID is already in use": "candidateId" },
  });
  return (
    <FormDialog
      title="New candidate"
      button="Add candidate"
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          form={form}
          name="firstName"
          label={labels.firstName}
          hint="One name is enough."
          optional
        />
        <TextField form={form} name="lastName" label={labels.lastName} optional />
      </div>
      <TextField
        form={form}
        name="email"
        label={labels.email}
        hint="We email letters here. Without an address, share the offer's link yourself."
        type="email"
        optional
      />
      <TextField form={form} name="candidateId" label={labels.candidateId} optional />
    </FormDialog>
  );
}
