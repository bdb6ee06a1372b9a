"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import type { z } from "zod";
import { TextField } from "@/components/forms/fields";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { FieldSet } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { unwrap } from "@/lib/api-client";
import { scopeLabels } from "@/lib/auth/permissions";
import { createOAuthClientAction } from "@/lib/oauth-clients/actions";
import { oauthClientsQuery } from "@/lib/oauth-clients/client";
import {
  CreateOAuthClientInput,
  clientScopes,
  type NewOAuthSecretDto,
} from "@/lib/oauth-clients/schema";

const newClient: z.input<typeof CreateOAuthClientInput> = { name: "", scopes: ["eligibility"] };

type CreateClientDialogProps = { onClose: () => void; onMade: (made: NewOAuthSecretDto) => void };

export function CreateClientDialog({ onClose, onMade }: CreateClientDialogProps) {
  const formId = useId();
  const client = useQueryClient();
  const { form, submit, saving, refusal } = useRecordForm({
    schema: CreateOAuthClientInput,
    defaultValues: newClient,
    save: (values) => unwrap(createOAuthClientAction(values)),
    onSaved: async (made) => {
      await client.invalidateQueries(oauthClientsQuery());
      onMade(made);
    },
  });
  const { error } = form.getFieldState("scopes", form.formState);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New OAuth client"
      description="An external system that obtains short-lived tokens by its own id and secret."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" loading={saving}>
            Make client
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
        <TextField form={form} name="name" label="Name" hint="Which system uses it" />
        <FieldSet legend="Its tokens may" error={error?.message}>
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
      </form>
    </Dialog>
  );
}
