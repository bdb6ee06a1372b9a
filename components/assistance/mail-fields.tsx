"use client";

import { Controller, useFormContext, useWatch } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { searchMailTemplates } from "@/lib/assistance/client";
import type { AssistanceFormValues } from "./assistance-form";

/** Whether and how candidates hear of the offer, in the form around it. */
export function MailFields() {
  const { control, register } = useFormContext<AssistanceFormValues>();
  const tells = useWatch({ control, name: "notifies" });
  return (
    <>
      <Checkbox
        label="Tell candidates by mail"
        hint="Each gets a link to a page of their own. Otherwise they are recorded, and you can tell them later."
        {...register("notifies")}
      />
      {tells && (
        <>
          <Field label="Template" optional hint="Without one, the built-in mail goes out.">
            <Controller
              control={control}
              name="template"
              render={({ field }) => (
                <Combobox
                  value={field.value}
                  onValueChange={field.onChange}
                  search={searchMailTemplates}
                  placeholder="Built-in mail"
                  emptyText="No mail template matches"
                />
              )}
            />
          </Field>
          <Checkbox
            label="Record those who cannot be told"
            hint="Without a mail address, or asked for no more contact: they become recipients, but hear nothing."
            {...register("includeUnreachable")}
          />
        </>
      )}
    </>
  );
}
