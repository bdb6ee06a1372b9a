"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { SelectField } from "@/components/forms/fields";
import { FormDialog } from "@/components/forms/form-dialog";
import { useRecordForm } from "@/components/forms/use-record-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { createOfferFieldAction, updateOfferFieldAction } from "@/lib/offer-fields/actions";
import { type OfferFieldDto, offerFieldKeys } from "@/lib/offer-fields/client";
import { fieldTypeLabels, keyOf } from "@/lib/offer-fields/rules";
import { FieldForm, fieldValues } from "./field-form";

const types = Object.entries(fieldTypeLabels).map(([value, label]) => ({ value, label }));

type FieldDialogProps = {
  /** The field to edit; absent to create one. */
  field?: OfferFieldDto;
  onClose: () => void;
};

export function FieldDialog({ field, onClose }: FieldDialogProps) {
  const client = useQueryClient();
  // The field as it was opened, so that its revision isn't replaced by a newer one.
  const [base] = useState(field);
  const { form, submit, saving, refusal } = useRecordForm({
    schema: FieldForm,
    defaultValues: fieldValues(base),
    save: ({ key, type, ...values }) =>
      unwrap(
        base
          ? updateOfferFieldAction({ ...values, id: base.id, revision: base.revision })
          : createOfferFieldAction({ ...values, key, type }),
      ),
    onSaved: async (saved) => {
      await client.invalidateQueries({ queryKey: offerFieldKeys.all });
      notify.done(base ? "Field saved" : `${saved.label} added`);
      onClose();
    },
  });
  const { errors, dirtyFields } = form.formState;
  const { onChange, ...label } = form.register("label");
  const isChoice = form.watch("type") === "choice";
  return (
    <FormDialog
      title={base ? `Edit ${base.label}` : "New offer field"}
      button={base ? "Save" : "Add field"}
      submit={submit}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
    >
      <Field label="Label" required error={errors.label?.message}>
        <Input
          autoComplete="off"
          {...label}
          onChange={(event) => {
            if (!base && !dirtyFields.key)
              form.resetField("key", { defaultValue: keyOf(event.target.value) });
            return onChange(event);
          }}
        />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          form={form}
          name="type"
          label="Type"
          options={types.filter(({ value }) => !base || value === base.type)}
          hint={base && "Can't be changed after creation."}
        />
        <Field
          label="Key"
          required
          error={errors.key?.message}
          hint={
            base
              ? "Can't be changed after creation."
              : "The field's name in letters and the API. Can't be changed later."
          }
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            readOnly={base !== undefined}
            {...form.register("key")}
          />
        </Field>
      </div>
      {isChoice && (
        <Field label="Options" required error={optionsError()} hint="One per line, in order.">
          <Textarea rows={4} {...form.register("options")} />
        </Field>
      )}
      <Checkbox
        label="Required before sending"
        hint="An offer can't be sent until this field has a value."
        {...form.register("required")}
      />
      <Checkbox
        label="Show to the candidate in the summary"
        hint="Their page shows its value beside role and pay, above the letter."
        {...form.register("inSummary")}
      />
    </FormDialog>
  );

  function optionsError(): string | undefined {
    const { options } = errors;
    if (!options) return undefined;
    const rows = Array.isArray(options) ? (options as { message?: string }[]) : [];
    return options.message ?? rows.find((row) => row?.message)?.message;
  }
}
