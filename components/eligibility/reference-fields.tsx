"use client";

import { Controller, useFormContext } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { eligibilityFieldLabels as labels } from "@/lib/eligibility/rules";
import type { EligibilityValues } from "./form-values";
import { listError } from "./list-error";
import { TokenInput } from "./token-input";

/** Lets the user enter the fields that can't be changed after creation. */
export function ReferenceFields() {
  const { control, register, getFieldState, formState } = useFormContext<EligibilityValues>();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field
        label={labels.clientEligibilityId}
        optional
        hint="Your own number for this eligibility, at most 20 characters."
        error={getFieldState("clientEligibilityId", formState).error?.message}
      >
        <Input autoComplete="off" {...register("clientEligibilityId")} />
      </Field>
      <Controller
        control={control}
        name="specialAccommodations"
        render={({ field, fieldState }) => (
          <Field
            label={labels.specialAccommodations}
            optional
            hint="Codes such as EXTRA-TIME. Press Enter to add one."
            error={listError(fieldState.error)}
          >
            <TokenInput
              unit="accommodation"
              value={field.value ?? []}
              onValueChange={field.onChange}
            />
          </Field>
        )}
      />
    </div>
  );
}
