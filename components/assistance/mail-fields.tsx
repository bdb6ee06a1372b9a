"use client";

import { Controller, useFormContext, useWatch } from "react-hook-form";
import { TemplateCombobox } from "@/components/pickers/template-combobox";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { searchMailTemplates } from "@/lib/assistance/client";
import type { AssistanceFormValues } from "./assistance-form";

/** Lets the user choose whether and how candidates are notified. */
export function MailFields() {
  const { control, register } = useFormContext<AssistanceFormValues>();
  const notifies = useWatch({ control, name: "notifies" });
  return (
    <>
      <Checkbox
        label="Notify candidates by email"
        hint="Each candidate gets a link to their own page. If off, they're recorded and you can notify them later."
        {...register("notifies")}
      />
      {notifies && (
        <>
          <Field label="Template" optional hint="Leave empty to send the built-in email.">
            <Controller
              control={control}
              name="template"
              render={({ field }) => (
                <TemplateCombobox
                  type="email"
                  value={field.value}
                  onValueChange={field.onChange}
                  search={searchMailTemplates}
                  placeholder="Built-in email"
                  emptyText="No email template matches"
                />
              )}
            />
          </Field>
          <Checkbox
            label="Include candidates who can't be emailed"
            hint="They have no email address or opted out. They become recipients but get no email."
            {...register("includeUnreachable")}
          />
        </>
      )}
    </>
  );
}
