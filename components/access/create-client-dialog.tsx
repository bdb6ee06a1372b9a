"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { TextField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field";
import { createOAuthClientAction } from "@/lib/access/oauth-clients/actions";
import { oauthClientsOptions } from "@/lib/access/oauth-clients/client";
import {
  CreateOAuthClientInput,
  clientScopes,
  type NewOAuthSecretDto,
} from "@/lib/access/oauth-clients/schema";
import { unwrap } from "@/lib/api-client";
import { scopeLabels } from "@/lib/auth/permissions";

const newClient: z.input<typeof CreateOAuthClientInput> = { name: "", scopes: ["eligibility"] };

type CreateClientDialogProps = {
  onClose: () => void;
  onCreated: (created: NewOAuthSecretDto) => void;
};

export function CreateClientDialog({ onClose, onCreated }: CreateClientDialogProps) {
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateOAuthClientInput,
    defaultValues: newClient,
    save: (values) => unwrap(createOAuthClientAction(values)),
    onSaved: async (created) => {
      await client.invalidateQueries(oauthClientsOptions());
      onCreated(created);
    },
  });
  const { error } = form.getFieldState("scopes", form.formState);
  return (
    <FormDialog
      title="New OAuth client"
      description="An external system uses its client ID and secret to get short-lived tokens."
      button="Create client"
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <TextField form={form} name="name" label="Name" hint="Which system uses it" />
      <FieldSet legend="Permissions" error={error?.message}>
        <div className="flex flex-col gap-2">
          {clientScopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={scopeLabels[scope]}
              hint={
                <>
                  Scope <code className="font-mono">{scope}</code>
                </>
              }
              {...form.register("scopes")}
            />
          ))}
        </div>
      </FieldSet>
    </FormDialog>
  );
}
