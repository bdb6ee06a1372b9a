"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type NumberFieldProps = {
  label: string;
  value: number | null;
  onValueChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Allows an empty field. */
  optional?: boolean;
  hint?: string;
  readOnly?: boolean;
  className?: string;
};

const read = (text: string): number | null =>
  text.trim() === "" ? null : Number(text.trim().replace(",", "."));

/** Lets the user type a number; shows an error for anything else and keeps the value. */
export function NumberField({
  label,
  value,
  onValueChange,
  min = -1e12,
  max = 1e12,
  optional = false,
  hint,
  readOnly,
  className,
}: NumberFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const error = text === null ? null : problemOf(text, { min, max, optional });
  const shown = text ?? (value === null ? "" : String(value));
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      <Input
        inputMode="decimal"
        autoComplete="off"
        readOnly={readOnly}
        value={shown}
        onChange={({ target }) => {
          setText(target.value);
          if (!problemOf(target.value, { min, max, optional })) onValueChange(read(target.value));
        }}
        onBlur={() => !error && setText(null)}
      />
    </Field>
  );
}

function problemOf(
  text: string,
  { min, max, optional }: { min: number; max: number; optional: boolean },
): string | null {
  const number = read(text);
  if (number === null) return optional ? null : "Fill this in";
  if (Number.isNaN(number)) return "Must be a number";
  if (number < min) return `Must be at least ${min}`;
  return number > max ? `Must be at most ${max}` : null;
}
