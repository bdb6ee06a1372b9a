"use client";

import { TextField } from "@/components/forms/fields";
import type { RecordForm } from "@/components/forms/use-record-form";
import { FieldSet } from "@/components/ui/field";
import type { partnerValues } from "./partner-form";

type Values = ReturnType<typeof partnerValues>;

type PartnerFieldsProps<Input extends Values, Output> = {
  form: RecordForm<Input, Output>;
  /** Leaves the current password unchanged when empty. */
  keepsPassword: boolean;
};

export function PartnerFields<Output>({ form, keepsPassword }: PartnerFieldsProps<Values, Output>) {
  return (
    <>
      <TextField form={form} name="name" label="Name" hint="The name that your team sees." />
      <TextField
        form={form}
        name="baseUrl"
        label="URL"
        type="url"
        inputMode="url"
        hint="The part before /invite_candidate, such as https://partner.example/api"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField form={form} name="partnerUuid" label="Partner UUID" />
        <TextField form={form} name="partnerAccountId" label="Account ID" optional />
      </div>
      <FieldSet legend="Credentials" hint="The partner uses these to recognize your calls.">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField form={form} name="username" label="Username" />
          <TextField
            form={form}
            name="password"
            label="Password"
            type="password"
            autoComplete="new-password"
            hint={keepsPassword ? "Leave empty to keep the current password." : undefined}
            optional={keepsPassword}
          />
        </div>
      </FieldSet>
    </>
  );
}
