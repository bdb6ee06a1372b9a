"use client";

import { ChevronRight } from "lucide-react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { typeText } from "@/lib/api-reference/rules";
import type { Parameter } from "@/lib/api-reference/schema";
import { fieldName } from "./prepare-call";

type ParameterFieldsProps = {
  parameters: Parameter[];
  values: Record<string, string>;
  onChange: (values: Record<string, string>) => void;
};

const few = 2;

/** Shows a field for each parameter; many optional ones are collapsed. */
export function ParameterFields({ parameters, ...rest }: ParameterFieldsProps) {
  const optional = parameters.filter(({ required }) => !required);
  if (optional.length <= few) return <Fields parameters={parameters} {...rest} />;
  return (
    <>
      <Fields parameters={parameters.filter(({ required }) => required)} {...rest} />
      <details className="group">
        <summary className="flex min-h-7 w-fit cursor-pointer list-none items-center gap-1 rounded-sm text-accent-ink text-sm [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden className="size-4 group-open:rotate-90" />
          {optional.length} optional parameters
        </summary>
        <div className="mt-2">
          <Fields parameters={optional} {...rest} />
        </div>
      </details>
    </>
  );
}

function Fields({ parameters, values, onChange }: ParameterFieldsProps) {
  if (parameters.length === 0) return null;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {parameters.map((parameter) => (
        <ParameterField
          key={fieldName(parameter)}
          parameter={parameter}
          value={values[fieldName(parameter)] ?? ""}
          onChange={(text) => onChange({ ...values, [fieldName(parameter)]: text })}
        />
      ))}
    </div>
  );
}

type ParameterFieldProps = {
  parameter: Parameter;
  value: string;
  onChange: (text: string) => void;
};

function ParameterField({ parameter, value, onChange }: ParameterFieldProps) {
  const { name, required = false, schema } = parameter;
  return (
    <Field label={name} note={typeText(schema)} required={required} optional={!required}>
      {schema.enum ? (
        <Select value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{required ? "Choose" : "Not sent"}</option>
          {schema.enum.map((each) => (
            <option key={String(each)}>{String(each)}</option>
          ))}
        </Select>
      ) : (
        <Input
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
