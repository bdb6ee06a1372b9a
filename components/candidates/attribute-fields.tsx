"use client";

import { useFieldArray } from "react-hook-form";
import { AttributeRows } from "@/components/forms/attribute-rows";
import type { CandidateRecordForm } from "./candidate-values";

/** Edits the custom attributes that other systems keep about a candidate. */
export function AttributeFields({ form }: { form: CandidateRecordForm }) {
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "additionalAttributes",
  });
  return (
    <AttributeRows
      legend="Additional attributes"
      hint="Custom data for other systems. Use each name once."
      ids={fields.map(({ id }) => id)}
      register={(index, part) => form.register(`additionalAttributes.${index}.${part}`)}
      errors={form.formState.errors.additionalAttributes}
      onAdd={() => append({ key: "", value: "" })}
      onRemove={remove}
    />
  );
}
