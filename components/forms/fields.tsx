"use client";

import type { ComponentProps, ReactNode } from "react";
import type { FieldValues, Path } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input as TextInput } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { RecordForm } from "./use-record-form";

type Common<Input extends FieldValues, Output> = {
  form: RecordForm<Input, Output>;
  name: Path<Input>;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  className?: string;
};

const textOrNull = (value: unknown) => (value === "" ? null : value);

type TextFieldProps<Input extends FieldValues, Output> = Common<Input, Output> &
  Pick<ComponentProps<"input">, "autoComplete" | "type" | "inputMode" | "autoFocus">;

export function TextField<Input extends FieldValues, Output>({
  form,
  name,
  label,
  hint,
  optional,
  className,
  ...input
}: TextFieldProps<Input, Output>) {
  const { error } = form.getFieldState(name, form.formState);
  return (
    <Field
      label={label}
      hint={hint}
      optional={optional}
      required={!optional}
      error={error?.message}
      className={className}
    >
      <TextInput autoComplete="off" {...input} {...form.register(name)} />
    </Field>
  );
}

type SelectFieldProps<Input extends FieldValues, Output> = Common<Input, Output> & {
  /** Label of the empty option; without it, a choice is required. */
  none?: string;
  options: readonly { value: string; label: string }[];
};

export function SelectField<Input extends FieldValues, Output>({
  form,
  name,
  label,
  hint,
  optional,
  className,
  none,
  options,
}: SelectFieldProps<Input, Output>) {
  const { error } = form.getFieldState(name, form.formState);
  return (
    <Field
      label={label}
      hint={hint}
      optional={optional}
      error={error?.message}
      className={className}
    >
      <Select {...form.register(name, { setValueAs: textOrNull })}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} suppressHydrationWarning>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
