import type { ReactNode } from "react";
import { FieldSet } from "@/components/ui/field";
import { ValueField } from "./value-field";
import type { FormField } from "./value-problems";

type ValueFieldsProps = {
  legend: string;
  hint?: ReactNode;
  fields: readonly FormField[];
  currency: string | null;
  /** Returns a note beside a field, such as where its value comes from. */
  note?: (key: string) => ReactNode;
};

/** Renders the account's offer fields, in the form around them. Nothing without any. */
export function ValueFields({ legend, hint, fields, currency, note }: ValueFieldsProps) {
  if (fields.length === 0) return null;
  return (
    <FieldSet legend={legend} hint={hint}>
      <div className="mt-1 grid items-start gap-4 sm:grid-cols-2">
        {fields.map((field) => (
          <ValueField key={field.key} field={field} currency={currency} note={note?.(field.key)} />
        ))}
      </div>
    </FieldSet>
  );
}
