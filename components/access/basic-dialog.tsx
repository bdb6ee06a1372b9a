"use client";

import { useQueryClient } from "@tanstack/react-query";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import {
  createBasicCredentialAction,
  updateBasicCredentialAction,
} from "@/lib/access/basic-credentials/actions";
import { basicCredentialsOptions } from "@/lib/access/basic-credentials/client";
import type {
  BasicCredentialDto,
  NewBasicPasswordDto,
} from "@/lib/access/basic-credentials/schema";
import { unwrap } from "@/lib/api-client";
import { BasicFields } from "./basic-fields";
import { BasicForm, basicValues } from "./basic-form";

type BasicDialogProps = {
  /** The credential to edit; absent to create one. */
  credential?: BasicCredentialDto;
  onClose: () => void;
  onCreated?: (created: NewBasicPasswordDto) => void;
};

export function BasicDialog({ credential, onClose, onCreated }: BasicDialogProps) {
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
      await client.invalidateQueries(basicCredentialsOptions());
      onClose();
      if (password === null) notify.done(`Basic credential ${saved.name} saved`);
      else onCreated?.({ ...saved, password });
    },
  });
  return (
    <FormDialog
      title={credential ? `Edit ${credential.name}` : "New Basic credential"}
      description={
        credential
          ? undefined
          : "An external system uses this username and password to invite candidates to your assessments."
      }
      button={credential ? "Save" : "Create credential"}
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <BasicFields form={form} credential={credential} />
    </FormDialog>
  );
}
