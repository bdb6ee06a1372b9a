"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field";
import { createApiKeyAction } from "@/lib/access/api-keys/actions";
import { apiKeysOptions } from "@/lib/access/api-keys/client";
import { CreateApiKeyInput, type NewApiKeyDto } from "@/lib/access/api-keys/schema";
import { unwrap } from "@/lib/api-client";
import { keyPermissions, permissionLabels } from "@/lib/auth/permissions";

const newKey: z.input<typeof CreateApiKeyInput> = {
  name: "",
  providerName: "",
  permissions: keyPermissions.filter((name) => name.endsWith(".read")),
};

type CreateKeyDialogProps = { onClose: () => void; onCreated: (key: NewApiKeyDto) => void };

export function CreateKeyDialog({ onClose, onCreated }: CreateKeyDialogProps) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateApiKeyInput,
    defaultValues: newKey,
    save: (values) => unwrap(createApiKeyAction(values)),
    onSaved: async (created) => {
      await client.invalidateQueries(apiKeysOptions());
      onCreated(created);
    },
  });
  const chosen = useWatch({ control: form.control, name: "permissions" });
  const offersServices = chosen.includes("offer_candidate_services");
  const { error } = form.getFieldState("permissions", form.formState);
  return (
    <FormDialog
      title="New API key"
      description="A key acts on your behalf in an external system, with the permissions you choose here."
      button="Create key"
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" hint="Which system uses it" />
      <FieldSet legend="Permissions" error={error?.message}>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          {keyPermissions.map((name) => (
            <Checkbox
              key={name}
              value={name}
              label={permissionLabels[name]}
              {...form.register("permissions")}
            />
          ))}
        </div>
      </FieldSet>
      {offersServices && (
        <TextField
          form={form}
          name="providerName"
          label="Service provider"
          hint="The name candidates see on offers to assist. Leave empty to show your organisation."
          optional
        />
      )}
    </FormDialog>
  );
}
