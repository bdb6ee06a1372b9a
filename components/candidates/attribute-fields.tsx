"use client";

import { useFieldArray } from "react-hook-form";
import { AttributeRows } from "@/components/forms/attribute-rows";
import type { CandidateRecordForm } from "./candidate-values";

/** What other systems keep of a person: names and values of their own. */
export function AttributeFields({ form }: { form: CandidateRecordForm }) {
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "additionalAttributes",
  });
  return (
    <AttributeRows
      legend="Additional attributes"
      hint="What other systems need to know of this person. Each name once."
      ids={fields.map(({ id }) => id)}
      register={(index, part) => form.register(`additionalAttributes.${index}.${part}`)}
      errors={form.formState.errors.additionalAttributes}
      onAdd={() => append({ key: "", value: "" })}
      onRemove={remove}
    />
  );
}
