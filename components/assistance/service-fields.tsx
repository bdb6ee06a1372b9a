"use client";

import { useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { reasonLabels, reasonNames } from "@/lib/assistance/rules";
import { type AssistanceFormValues, answerByProblem } from "./assistance-form";

/** Lets the user choose the service, response deadline and notes. */
export function ServiceFields({ today }: { today: string }) {
  const { register, formState } = useFormContext<AssistanceFormValues>();
  const { errors } = formState;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Service" optional error={errors.reason?.message}>
          <Select {...register("reason")}>
            <option value="">Not specified</option>
            {reasonNames.map((reason) => (
              <option key={reason} value={reason}>
                {reasonLabels[reason]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Respond by"
          optional
          hint="In your organisation's time zone."
          error={errors.answerBy?.message}
        >
          <Input
            type="date"
            min={today}
            {...register("answerBy", {
              validate: (day) => answerByProblem(day, today) ?? true,
            })}
          />
        </Field>
      </div>
      <Field
        label="Notes"
        optional
        hint="Shown to candidates on their page and in the email."
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
