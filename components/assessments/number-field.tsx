"use client";

import { useState } from "react";
import { useAccountFormat } from "@/components/ui/account-format";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { numberText, parseNumber } from "@/lib/format/parse-number";
import { type Parsed, refused } from "@/lib/format/parsed";

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

/** Lets the user type a number in the account's locale; shows an error and keeps the value else. */
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
  const { locale } = useAccountFormat();
  const [text, setText] = useState<string | null>(null);
  const read = (typed: string) => readWithin(typed, { min, max, optional, locale });
  const parsed = text === null ? null : read(text);
  const error = parsed?.ok === false ? parsed.text : null;
  const shown = text ?? (value === null ? "" : numberText(value, locale));
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      <Input
        inputMode="decimal"
        autoComplete="off"
        readOnly={readOnly}
        value={shown}
        onChange={({ target }) => {
          setText(target.value);
          const changed = read(target.value);
          if (changed.ok) onValueChange(changed.value);
        }}
        onBlur={() => !error && setText(null)}
      />
    </Field>
  );
}

type Limits = { min: number; max: number; optional: boolean; locale: string };

function readWithin(text: string, { min, max, optional, locale }: Limits): Parsed<number | null> {
  if (optional && text.trim() === "") return { ok: true, value: null };
  const parsed = parseNumber(text, locale);
  if (!parsed.ok) return parsed;
  if (parsed.value < min) return refused(`Must be at least ${numberText(min, locale)}`);
  return parsed.value > max ? refused(`Must be at most ${numberText(max, locale)}`) : parsed;
}
