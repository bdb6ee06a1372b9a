"use client";

import { TextField } from "@/components/forms/fields";
import type { RecordForm } from "@/components/forms/use-record-form";
import { FieldSet } from "@/components/ui/field";
import type { partnerValues } from "./partner-form";

type Values = ReturnType<typeof partnerValues>;

type PartnerFieldsProps<Input extends Values, Output> = {
  form: RecordForm<Input, Output>;
  /** Empty, the present password stays. */
  keepsPassword: boolean;
};

export function PartnerFields<Output>({ form, keepsPassword }: PartnerFieldsProps<Values, Output>) {
  return (
    <>
      <TextField form={form} name="name" label="Name" hint="As your recruiters call it" />
      <TextField
        form={form}
        name="baseUrl"
        label="Address"
        type="url"
        inputMode="url"
        hint="What stands before /invite_candidate, such as https://partner.example/api"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField form={form} name="partnerUuid" label="Partner uuid" />
        <TextField form={form} name="partnerAccountId" label="Account id" optional />
      </div>
      <FieldSet legend="Calls" hint="By what the partner knows that it is you who calls.">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField form={form} name="username" label="User name" />
          <TextField
            form={form}
            name="password"
            label="Password"
            type="password"
            autoComplete="new-password"
            hint={keepsPassword ? "Left empty, the present one stays." : undefined}
            optional={keepsPassword}
          />
        </div>
      </FieldSet>
    </>
  );
}
