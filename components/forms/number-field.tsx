"use client";

import { type ReactNode, useState } from "react";
import { type FieldValues, type Path, useController } from "react-hook-form";
import { useAccountFormat } from "@/components/ui/account-format";
import { Field } from "@/components/ui/field";
import { Input as TextInput } from "@/components/ui/input";
import { amountText, parseAmount } from "@/lib/format/parse-amount";
import { numberText, parseNumber } from "@/lib/format/parse-number";
import type { RecordForm } from "./use-record-form";

type NumberFieldProps<Input extends FieldValues, Output> = {
  form: RecordForm<Input, Output>;
  name: Path<Input>;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  className?: string;
  /** Reads an amount of money, in this currency if there is one. */
  amountIn?: string | null;
};

/** Shows and reads a number by the account's locale. The form's value is a number or null. */
export function NumberField<Input extends FieldValues, Output>({
  form,
  name,
  label,
  hint,
  optional,
  className,
  amountIn,
}: NumberFieldProps<Input, Output>) {
  const { locale } = useAccountFormat();
  const { field, fieldState } = useController({ control: form.control, name });
  const [typed, setTyped] = useState<string | null>(null);
  const isAmount = amountIn !== undefined;
  const parse = (text: string) =>
    isAmount ? parseAmount(text, locale, amountIn) : parseNumber(text, locale);
  const format = (value: number) =>
    isAmount ? amountText(value, locale) : numberText(value, locale);
  const problem = typed?.trim() ? parse(typed) : null;
  const error = problem?.ok === false ? problem.text : fieldState.error?.message;

  function change(text: string) {
    const parsed = parse(text);
    setTyped(text);
    field.onChange(text.trim() === "" ? null : parsed.ok ? parsed.value : text);
  }

  function leave() {
    field.onBlur();
    if (typeof field.value !== "string") setTyped(null);
  }

  return (
    <Field
      label={label}
      hint={hint}
      optional={optional}
      error={fieldState.error && error}
      className={className}
    >
      <TextInput
        ref={field.ref}
        name={field.name}
        inputMode="decimal"
        autoComplete="off"
        className="tabular"
        value={typed ?? (typeof field.value === "number" ? format(field.value) : "")}
        onChange={({ target }) => change(target.value)}
        onBlur={leave}
      />
    </Field>
  );
}
