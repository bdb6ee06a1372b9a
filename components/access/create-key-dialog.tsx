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

type CreateKeyDialogProps = { onClose: () => void; onMade: (key: NewApiKeyDto) => void };

export function CreateKeyDialog({ onClose, onMade }: CreateKeyDialogProps) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateApiKeyInput,
    defaultValues: newKey,
    save: (values) => unwrap(createApiKeyAction(values)),
    onSaved: async (made) => {
      await client.invalidateQueries(apiKeysOptions());
      onMade(made);
    },
  });
  const chosen = useWatch({ control: form.control, name: "permissions" });
  const offersServices = chosen.includes("offer_candidate_services");
  const { error } = form.getFieldState("permissions", form.formState);
  return (
    <FormDialog
      title="New API key"
      description="A key acts for you in an external system, within what you allow it here."
      button="Make key"
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" hint="Which system uses it" />
      <FieldSet legend="The key may" error={error?.message}>
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
          hint="Whom candidates see as offering to assist. Without one, your organisation."
          optional
        />
      )}
    </FormDialog>
  );
}
