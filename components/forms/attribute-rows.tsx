"use client";

import { Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, FieldSet } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

type FieldProblem = { message?: string };
type RowProblems = { [index: number]: { key?: FieldProblem; value?: FieldProblem } | undefined };

type AttributeRowsProps = {
  legend: ReactNode;
  hint: ReactNode;
  ids: readonly string[];
  register: (index: number, part: "key" | "value") => UseFormRegisterReturn;
  errors?: (FieldProblem & { root?: FieldProblem } & RowProblems) | undefined;
  onAdd: () => void;
  onRemove: (index: number) => void;
};

/** Renders editable name and value pairs for any form. */
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
