"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextField } from "@/components/forms/fields";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { unwrap } from "@/lib/api-client";
import { createAssessmentAction } from "@/lib/assessments/actions";
import { assessmentKeys } from "@/lib/assessments/client";
import { NewAssessmentForm } from "@/lib/assessments/schema";

/** Asks for a name, makes a draft and opens it in the editor. */
export function NewAssessment() {
  const [open, setOpen] = useState(false);
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
      router.push(`/assessments/own/${id}`);
    },
    refusedFields: { "Assessment ID is already in use": "externalId" },
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="New assessment"
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="primary" loading={saving} onClick={() => void submit()}>
            Make draft
          </Button>
        </>
      }
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        <TextField form={form} name="name" label="Name" />
        <TextField
          form={form}
          name="externalId"
          label="ID"
          optional
          hint="How inviting systems name it. It never changes; without one, one is made."
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
