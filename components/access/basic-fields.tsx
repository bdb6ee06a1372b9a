"use client";

import type { z } from "zod";
import { TextField } from "@/components/forms/fields";
import type { RecordForm } from "@/components/forms/use-record-form";
import { Field, FieldSet } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { BasicCredentialDto } from "@/lib/access/basic-credentials/schema";
import type { BasicForm } from "./basic-form";

type BasicFieldsProps = {
  form: RecordForm<z.input<typeof BasicForm>, z.output<typeof BasicForm>>;
  credential: BasicCredentialDto | undefined;
};

export function BasicFields({ form, credential }: BasicFieldsProps) {
  const hosts = form.getFieldState("handbackHosts", form.formState);
  return (
    <>
      <TextField form={form} name="name" label="Name" hint="Which system uses it" />
      {!credential && (
        <TextField
          form={form}
          name="username"
          label="Username"
          hint="Leave empty to generate one. Can't be changed after creation."
          optional
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          form={form}
          name="partnerUuid"
          label="Partner UUID"
          hint={credential ? undefined : "Leave empty to generate one."}
          optional={!credential}
        />
        <TextField form={form} name="partnerAccountId" label="Account ID" optional />
      </div>
      <FieldSet
        legend="Callbacks"
        hint="Where Proffer reports the progress of sittings. Leave empty to report nothing."
      >
        <div className="flex flex-col gap-4">
          <TextField
            form={form}
            name="callbackUrl"
            label="Callback URL"
            type="url"
            inputMode="url"
            optional
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField form={form} name="callbackUser" label="Callback username" optional />
            <TextField
              form={form}
              name="callbackPassword"
              label="Callback password"
              type="password"
              autoComplete="new-password"
              hint={
                credential?.hasCallbackPassword ? "Leave empty to keep the current one." : undefined
              }
              optional
            />
          </div>
        </div>
      </FieldSet>
      <Field
        label="Handback hosts"
        hint="Hosts that candidates can return to, one per line. Leave empty to allow any host."
        error={hosts.error?.message}
        optional
      >
        <Textarea rows={3} className="font-mono text-sm" {...form.register("handbackHosts")} />
      </Field>
    </>
  );
}
