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
          label="User name"
          hint="Left empty, one is made. It cannot be changed later."
          optional
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          form={form}
          name="partnerUuid"
          label="Partner uuid"
          hint={credential ? undefined : "Left empty, one is made."}
          optional={!credential}
        />
        <TextField form={form} name="partnerAccountId" label="Account id" optional />
      </div>
      <FieldSet
        legend="Called back"
        hint="Where Proffer reports how a session goes. Without an address, nothing is reported."
      >
        <div className="flex flex-col gap-4">
          <TextField
            form={form}
            name="callbackUrl"
            label="Callback address"
            type="url"
            inputMode="url"
            optional
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField form={form} name="callbackUser" label="Callback user" optional />
            <TextField
              form={form}
              name="callbackPassword"
              label="Callback password"
              type="password"
              autoComplete="new-password"
              hint={
                credential?.hasCallbackPassword ? "Left empty, the present one stays." : undefined
              }
              optional
            />
          </div>
        </div>
      </FieldSet>
      <Field
        label="Handback hosts"
        hint="Where candidates may be sent back to, one on each line. With none, anywhere."
        error={hosts.error?.message}
        optional
      >
        <Textarea rows={3} className="font-mono text-sm" {...form.register("handbackHosts")} />
      </Field>
    </>
  );
}
