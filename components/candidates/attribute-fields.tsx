"use client";

import { Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { type UseFormRegisterReturn, useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, FieldSet } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { CandidateRecordForm } from "./candidate-values";

type FieldFault = { message?: string };
type RowFaults = { [index: number]: { key?: FieldFault; value?: FieldFault } | undefined };

type AttributeRowsProps = {
  legend: ReactNode;
  hint: ReactNode;
  ids: readonly string[];
  register: (index: number, part: "key" | "value") => UseFormRegisterReturn;
  errors?: (FieldFault & { root?: FieldFault } & RowFaults) | undefined;
  onAdd: () => void;
  onRemove: (index: number) => void;
};

/** Names and values of whatever form they belong to. */
export function AttributeRows({
  legend,
  hint,
  ids,
  register,
  errors,
  onAdd,
  onRemove,
}: AttributeRowsProps) {
  return (
    <FieldSet legend={legend} hint={hint} error={errors?.message ?? errors?.root?.message}>
      {ids.map((id, index) => (
        <div key={id} className="grid grid-cols-[1fr_1fr_auto] items-start gap-2">
          <Field label={`Name ${index + 1}`} error={errors?.[index]?.key?.message}>
            <Input autoComplete="off" {...register(index, "key")} />
          </Field>
          <Field label={`Value ${index + 1}`} error={errors?.[index]?.value?.message}>
            <Input autoComplete="off" {...register(index, "value")} />
          </Field>
          <IconButton
            label={`Remove attribute ${index + 1}`}
            className="mt-6.5"
            onClick={() => onRemove(index)}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="sm" icon={<Plus aria-hidden />} onClick={onAdd}>
          Add attribute
        </Button>
      </div>
    </FieldSet>
  );
}

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
