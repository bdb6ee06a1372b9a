"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { useNewDialog } from "@/components/layout/use-new-dialog";
import { Button } from "@/components/ui/button";
import { unwrap } from "@/lib/api-client";
import { createAssessmentAction } from "@/lib/assessments/actions";
import { assessmentKeys } from "@/lib/assessments/client";
import { NewAssessmentForm } from "@/lib/assessments/schema";

/** Asks for a name, creates a draft and opens it in the editor. */
export function NewAssessment() {
  const [open, setOpen] = useNewDialog();
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New assessment
      </Button>
      {open && <NewAssessmentDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NewAssessmentDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: NewAssessmentForm,
    defaultValues: { name: "", externalId: "" },
    save: ({ name, externalId }) =>
      unwrap(createAssessmentAction({ name, ...(externalId && { externalId }) })),
    onSaved: ({ id }) => {
      void client.invalidateQueries({ queryKey: assessmentKeys.lists });
      router.push(`/assessments/${id}`);
    },
    refusedFields: { "Assessment ID is already in use": "externalId" },
  });
  return (
    <FormDialog
      title="New assessment"
      button="Create draft"
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" />
      <TextField
        form={form}
        name="externalId"
        label="ID"
        optional
        hint="The ID that inviters use. Can't be changed after creation. Leave empty to generate one."
      />
    </FormDialog>
  );
}
