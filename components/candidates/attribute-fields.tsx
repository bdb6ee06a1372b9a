"use client";

import { Plus, Trash2 } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, FieldSet } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { CandidateRecordForm } from "./candidate-values";

/** What other systems keep of a person: names and values of their own. */
export function AttributeFields({ form }: { form: CandidateRecordForm }) {
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "additionalAttributes",
  });
  const errors = form.formState.errors.additionalAttributes;
  return (
    <FieldSet
      legend="Additional attributes"
      hint="What other systems need to know of this person. Each name once."
      error={errors?.message ?? errors?.root?.message}
    >
      {fields.map((field, index) => (
        <div key={field.id} className="grid grid-cols-[1fr_1fr_auto] items-start gap-2">
          <Field label={`Name ${index + 1}`} error={errors?.[index]?.key?.message}>
            <Input autoComplete="off" {...form.register(`additionalAttributes.${index}.key`)} />
          </Field>
          <Field label={`Value ${index + 1}`} error={errors?.[index]?.value?.message}>
            <Input autoComplete="off" {...form.register(`additionalAttributes.${index}.value`)} />
          </Field>
          <IconButton
            label={`Remove attribute ${index + 1}`}
            className="mt-6.5"
            onClick={() => remove(index)}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          onClick={() => append({ key: "", value: "" })}
        >
          Add attribute
        </Button>
      </div>
    </FieldSet>
  );
}
