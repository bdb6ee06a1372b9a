"use client";

import { useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { reasonLabels, reasonNames } from "@/lib/assistance/rules";
import type { AssistanceFormValues } from "./assistance-form";

/** What is offered, in the form around it. */
export function ServiceFields({ today }: { today: string }) {
  const { register, formState } = useFormContext<AssistanceFormValues>();
  const { errors } = formState;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Service" optional error={errors.reason?.message}>
          <Select {...register("reason")}>
            <option value="">Not named</option>
            {reasonNames.map((reason) => (
              <option key={reason} value={reason}>
                {reasonLabels[reason]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Last day to answer"
          optional
          hint="In your organisation’s time zone."
          error={errors.answerBy?.message}
        >
          <Input
            type="date"
            min={today}
            {...register("answerBy", {
              validate: (day) => day === "" || day >= today || "Choose a day that has not passed",
            })}
          />
        </Field>
      </div>
      <Field
        label="Notes"
        optional
        hint="Candidates read them on their page and in the mail."
        error={errors.additionalNotes?.message}
      >
        <Textarea
          rows={4}
          {...register("additionalNotes", {
            maxLength: { value: 10_000, message: "Use at most 10,000 characters" },
          })}
        />
      </Field>
    </>
  );
}
