"use client";

import { Plus, Trash2 } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import type { z } from "zod";
import type { RecordForm } from "@/components/forms/use-record-form";
import { Button } from "@/components/ui/button";
import { Field, FieldSet } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { CreateTestInput } from "@/lib/tests/schema";

type PortionRowsProps = { form: RecordForm<z.input<typeof CreateTestInput>, CreateTestInput> };

/** Lets the user edit a test's portions by code and name. */
export function PortionRows({ form }: PortionRowsProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "portions" });
  const errors = form.formState.errors.portions;
  return (
    <FieldSet
      legend="Portions"
      hint="Parts of the test that can be taken separately. If there are several, an eligibility names at least one. Leave empty if the test has no parts."
      error={errors?.message ?? errors?.root?.message}
    >
      {fields.map(({ id }, index) => (
        <div key={id} className="grid grid-cols-[2fr_3fr_auto] items-start gap-2">
          <Field label={`Code ${index + 1}`} error={errors?.[index]?.code?.message}>
            <Input autoComplete="off" {...form.register(`portions.${index}.code`)} />
          </Field>
          <Field label={`Name ${index + 1}`} error={errors?.[index]?.name?.message}>
            <Input autoComplete="off" {...form.register(`portions.${index}.name`)} />
          </Field>
          <IconButton
            label={`Remove portion ${index + 1}`}
            className="mt-6.5"
            onClick={() => remove(index)}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          onClick={() => append({ code: "", name: "" })}
        >
          Add portion
        </Button>
      </div>
    </FieldSet>
  );
}
