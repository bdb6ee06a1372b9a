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

/** Parses a number as people type it, `75,000.50`: null if empty, NaN if it isn't a number. */
function numberOrNull(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  const text = value.replaceAll(/\s|,(?=\d{3}(?:\D|$))/g, "");
  return text === "" ? null : Number(text);
}

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

export function NumberField<Input extends FieldValues, Output>({
  form,
  name,
  label,
  hint,
  optional,
  className,
}: Common<Input, Output>) {
  const { error } = form.getFieldState(name, form.formState);
  return (
    <Field
      label={label}
      hint={hint}
      optional={optional}
      error={error?.message}
      className={className}
    >
      <TextInput
        inputMode="decimal"
        autoComplete="off"
        className="tabular"
        {...form.register(name, { setValueAs: numberOrNull })}
      />
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
