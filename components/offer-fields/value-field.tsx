"use client";

import { type ComponentProps, type ReactNode, useEffect, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useAccountFormat } from "@/components/ui/account-format";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FieldValue } from "@/lib/format/field-value";
import { amountText } from "@/lib/format/parse-amount";
import { numberText } from "@/lib/format/parse-number";
import { type FormField, type FormValues, readTyped } from "./value-problems";

type ValueFieldProps = {
  field: FormField;
  currency: string | null;
  /** Where the value comes from. */
  note?: ReactNode;
};

type ControlProps = {
  field: FormField;
  currency: string | null;
  value: FieldValue | null;
  onChange: (value: FieldValue | null) => void;
} & Pick<ComponentProps<"input">, "name" | "onBlur">;

/** Shows and reads the value of one offer field, in the form around it. */
export function ValueField({ field, currency, note }: ValueFieldProps) {
  const name = `customFields.${field.key}` as const;
  const { getValues, resetField } = useFormContext<{ customFields: FormValues }>();
  const { field: control, fieldState } = useController<{ customFields: FormValues }>({ name });
  // Without a default, a field that was filled and emptied again would count as unsaved work.
  useEffect(() => {
    if (getValues(name) === undefined) resetField(name, { defaultValue: null });
  }, [name, getValues, resetField]);
  const value = (control.value ?? null) as FieldValue | null;
  return (
    <Field
      label={field.label}
      note={note}
      optional={!note && !field.required}
      hint={field.required && "Required before sending."}
      error={fieldState.error?.message}
      className={field.type === "text" ? "sm:col-span-2" : undefined}
    >
      <ValueControl
        field={field}
        currency={currency}
        name={control.name}
        value={value}
        onChange={control.onChange}
        onBlur={control.onBlur}
      />
    </Field>
  );
}

function ValueControl({ field, currency, value, onChange, ...rest }: ControlProps) {
  const { type, options } = field;
  const text = typeof value === "string" ? value : "";
  switch (type) {
    case "number":
    case "money":
      return <NumberControl {...{ field, currency, value, onChange }} {...rest} type={type} />;
    case "text":
      return (
        <Textarea
          name={rest.name}
          rows={text.includes("\n") ? 4 : 1}
          value={text}
          onBlur={rest.onBlur as never}
          onChange={({ target }) => onChange(target.value || null)}
        />
      );
    case "date":
      return (
        <Input
          {...rest}
          type="date"
          value={text}
          onChange={({ target }) => onChange(target.value || null)}
        />
      );
    case "boolean":
      return (
        <Select
          name={rest.name}
          value={value === null ? "" : String(value)}
          onChange={({ target }) => onChange(target.value ? target.value === "true" : null)}
        >
          <option value="">Not specified</option>
          <option value="true">Yes</option>
          <option value="false">No</option>
        </Select>
      );
    case "choice":
      return (
        <Select
          name={rest.name}
          value={text}
          onChange={({ target }) => onChange(target.value || null)}
        >
          <option value="">Not specified</option>
          {[...options, ...(text && !options.includes(text) ? [text] : [])].map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </Select>
      );
  }
}

function NumberControl({
  type,
  currency,
  value,
  onChange,
  onBlur,
  name,
}: ControlProps & { type: "number" | "money" }) {
  const { locale } = useAccountFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const textOf = (number: number) =>
    type === "money" ? amountText(number, locale) : numberText(number, locale);
  return (
    <Input
      name={name}
      inputMode="decimal"
      autoComplete="off"
      className="tabular"
      value={typed ?? (typeof value === "number" ? textOf(value) : "")}
      onChange={({ target }) => {
        const read = readTyped(type, target.value, { locale, currency });
        setTyped(target.value);
        onChange(target.value.trim() === "" ? null : read.ok ? read.value : target.value);
      }}
      onBlur={(event) => {
        onBlur?.(event);
        if (typeof value !== "string") setTyped(null);
      }}
    />
  );
}
