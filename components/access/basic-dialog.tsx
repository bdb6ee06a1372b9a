"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import {
  createBasicCredentialAction,
  updateBasicCredentialAction,
} from "@/lib/basic-credentials/actions";
import { basicCredentialsQuery } from "@/lib/basic-credentials/client";
import type { BasicCredentialDto, NewBasicPasswordDto } from "@/lib/basic-credentials/schema";
import { BasicFields } from "./basic-fields";
import { BasicForm, basicValues } from "./basic-form";

type BasicDialogProps = {
  /** The credential to change; without one a new one is made. */
  credential?: BasicCredentialDto;
  onClose: () => void;
  onMade?: (made: NewBasicPasswordDto) => void;
};

export function BasicDialog({ credential, onClose, onMade }: BasicDialogProps) {
  const formId = useId();
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: BasicForm,
    defaultValues: basicValues(credential),
    save: async ({ username, ...values }) => {
      if (!credential) return unwrap(createBasicCredentialAction({ ...values, username }));
      const saved = await unwrap(updateBasicCredentialAction({ ...values, id: credential.id }));
      return { ...saved, password: null };
    },
    onSaved: async ({ password, ...saved }) => {
      await client.invalidateQueries(basicCredentialsQuery());
      onClose();
      if (password === null) notify.done(`Basic credential ${saved.name} saved`);
      else onMade?.({ ...saved, password });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={credential ? `Edit ${credential.name}` : "New Basic credential"}
      description={
        credential
          ? undefined
          : "By its user name and password an inviter sends candidates to your assessments."
      }
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" loading={saving}>
            {credential ? "Save" : "Make credential"}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        <BasicFields form={form} credential={credential} />
      </form>
    </Dialog>
  );
}
